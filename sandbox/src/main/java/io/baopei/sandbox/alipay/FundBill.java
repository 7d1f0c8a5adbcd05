package io.baopei.sandbox.alipay;

import io.baopei.sandbox.book.Stated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An account statement as Alipay packs it: a ZIP of two GBK files, the lines and their summary.
 * Comments begin with {@code #}, and values end with a tab that keeps spreadsheets from rounding
 * long numbers.
 */
final class FundBill {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String ACCOUNT = "20880000000000000156";
  private static final String COLUMNS =
      "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";

  private static final int SHOWN = 3;
  private static final int LAST_SHOWN = 4;

  private FundBill() {}

  static byte[] zip(LocalDate day, List<Stated> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String name = ACCOUNT + "_" + day.toString().replace("-", "") + "_账务明细";
    try (ZipOutputStream zip = new ZipOutputStream(bytes, GBK)) {
      write(zip, name + "(汇总).csv", summary(day, lines));
      write(zip, name + ".csv", details(day, lines));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(GBK));
    zip.closeEntry();
  }

  private static String details(LocalDate day, List<Stated> lines) {
    StringBuilder text = new StringBuilder(head("#支付宝账务明细查询", day));
    text.append("#-----------------------------------------账务明细列表----------------------------\r\n");
    text.append(COLUMNS).append("\r\n");
    lines.forEach(line -> text.append(line(line)));
    text.append("#-----------------------------------------账务明细列表结束------------------------\r\n");
    text.append("#支出合计：%d笔，共%s元\r\n".formatted(paid(lines).size(), sum(paid(lines))));
    text.append("#收入合计：%d笔，共%s元\r\n".formatted(back(lines).size(), sum(back(lines)).negate()));
    return text.toString();
  }

  private static String line(Stated line) {
    String day = ChinaTime.day(line.at());
    BigDecimal sum = yuan(line.amountMinor());
    boolean back = sum.signum() < 0;
    return "%s\t,%s\t,%s\t,理赔\t,%s\t,%s\t,%s,%s,100000000.00,支付宝\t,%s\t,\t\r\n"
        .formatted(
            day + (back ? "2" : "1") + line.reference(),
            day + line.reference(),
            line.key(),
            ChinaTime.format(line.at()),
            masked(line.payee()),
            back ? sum.negate() : "0.00",
            back ? "0.00" : sum.negate(),
            back ? "退款" : "转账");
  }

  private static String summary(LocalDate day, List<Stated> lines) {
    return head("#支付宝账务汇总查询", day)
        + "业务类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）\r\n"
        + "转账,%d,%s,%d,%s\r\n"
            .formatted(
                back(lines).size(),
                sum(back(lines)).negate(),
                paid(lines).size(),
                sum(paid(lines)).negate());
  }

  private static String head(String title, LocalDate day) {
    return "%s\r\n#账号：[%s]\r\n#起始日期：[%s 00:00:00]   终止日期：[%s 00:00:00]\r\n"
        .formatted(title, ACCOUNT, day, day.plusDays(1));
  }

  /** A statement names nobody in full: {@code 138***5678}, {@code buy***@example.com}. */
  private static String masked(String payee) {
    int at = payee.indexOf('@');
    int tail = at >= 0 ? at : Math.max(SHOWN, payee.length() - LAST_SHOWN);
    String head = payee.substring(0, Math.min(SHOWN, at >= 0 ? at : payee.length()));
    return head + "***" + (tail < payee.length() ? payee.substring(tail) : "");
  }

  private static List<Stated> paid(List<Stated> lines) {
    return lines.stream().filter(line -> line.amountMinor() >= 0).toList();
  }

  private static List<Stated> back(List<Stated> lines) {
    return lines.stream().filter(line -> line.amountMinor() < 0).toList();
  }

  private static BigDecimal sum(List<Stated> lines) {
    return yuan(lines.stream().mapToLong(Stated::amountMinor).sum());
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }
}
