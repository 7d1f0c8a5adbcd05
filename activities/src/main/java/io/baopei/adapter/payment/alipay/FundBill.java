package io.baopei.adapter.payment.alipay;

import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The file of an account statement: a ZIP of two GBK files, the lines and their summary, which is
 * left out. A file that is not whole is no statement.
 */
final class FundBill {

  private static final Charset GBK = Charset.forName("GBK");
  private static final int UNPACKED_MAX = 256 << 20;
  private static final String SUMMARY = "汇总";

  private FundBill() {}

  /**
   * The payments out of the account.
   *
   * @throws CounterpartyUnavailable when the file was cut on its way
   * @throws CounterpartyRefused when it is none that we can read
   */
  static List<Movement> read(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), GBK)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".csv") && !entry.getName().contains(SUMMARY)) {
          return BillLines.read(new String(unpacked(zip), GBK));
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new CounterpartyUnavailable("the statement's file is not whole", null);
    }
    throw new CounterpartyRefused("STATEMENT_UNREADABLE", "the statement's file holds no lines");
  }

  private static byte[] unpacked(ZipInputStream zip) throws IOException {
    byte[] bytes = zip.readNBytes(UNPACKED_MAX + 1);
    if (bytes.length > UNPACKED_MAX) {
      throw new CounterpartyRefused("STATEMENT_TOO_LONG", "the statement unpacks to too much");
    }
    return bytes;
  }
}
