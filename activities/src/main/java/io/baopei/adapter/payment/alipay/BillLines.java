package io.baopei.adapter.payment.alipay;

import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.domain.reconciliation.StatedAccount;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The lines of an account statement; comments begin with {@code #}, values end with a tab. */
final class BillLines {

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final String LINE = "账务流水号";
  private static final String NUMBER = "业务流水号";
  private static final String KEY = "商户订单号";
  private static final String AT = "发生时间";
  private static final String PAYEE = "对方账号";
  private static final String IN = "收入金额（+元）";
  private static final String OUT = "支出金额（-元）";
  private static final String KIND = "业务类型";

  /** Part of the kinds of money that is given back: 退款, 转账退回. */
  private static final String GIVEN_BACK = "退";

  /** The last words of a whole file. */
  private static final String END = "列表结束";

  /** What leaves the account, or comes back, without being a payment to anybody of a claim. */
  private static final Set<String> OWN = Set.of("收费", "服务费", "提现");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  private BillLines() {}

  static List<Movement> read(String text) {
    if (!text.contains(END)) {
      throw new CounterpartyUnavailable("the statement ends before its end", null);
    }
    try (CSVParser lines = FORMAT.parse(new StringReader(text))) {
      return lines.stream()
          .filter(line -> !OWN.contains(line.get(KIND)))
          .filter(line -> yuan(line, OUT).signum() != 0 || cameBack(line))
          .map(BillLines::movement)
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      throw new CounterpartyRefused("STATEMENT_UNREADABLE", "a line of it cannot be read");
    }
  }

  /**
   * Money that comes in under a payment's key is that payment's; what is given back without a key
   * may be one's. Other money, deposits and sales, is not of claims.
   */
  private static boolean cameBack(CSVRecord line) {
    String key = line.get(KEY);
    return yuan(line, IN).signum() != 0
        && (key.isEmpty()
            ? line.get(KIND).contains(GIVEN_BACK)
            : ClaimId.isValid(key.split("/", 2)[0]));
  }

  /**
   * Money that moved by somebody else's hand has no number of ours: its own stands for it. What
   * comes back in parts has one business number; the line's own tells the parts apart.
   */
  private static Movement movement(CSVRecord line) {
    String number = line.get(NUMBER);
    return new Movement(
        Book.TRANSFERS,
        line.get(KEY).isEmpty() ? number : line.get(KEY),
        Money.of(CNY, yuan(line, OUT).abs().subtract(yuan(line, IN))),
        ChinaTime.read(line.get(AT)).orElseThrow(IllegalArgumentException::new),
        yuan(line, IN).signum() == 0 ? number : line.get(LINE),
        line.get(PAYEE).isEmpty() ? null : new StatedAccount(line.get(PAYEE)));
  }

  private static BigDecimal yuan(CSVRecord line, String column) {
    String sum = line.get(column);
    return sum.isEmpty() ? BigDecimal.ZERO : new BigDecimal(sum);
  }
}
