package io.baopei.sandbox.alipay;

import io.baopei.sandbox.book.Answered;
import io.baopei.sandbox.book.Books;
import io.baopei.sandbox.book.Entry;
import io.baopei.sandbox.book.MoneyKey;
import io.baopei.sandbox.book.MovementKind;
import io.baopei.sandbox.book.Settlement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Transfers money once an {@code out_biz_no}, and says later what became of it. */
@Component
class Transfers {

  private final Books books;

  Transfers(Books books) {
    this.books = books;
  }

  void asked(TransferContent transfer) {
    books.asked(transfer.order().key());
  }

  /**
   * Executes or declines; a decline stays with its number.
   *
   * @param refusal a sub code to decline with, whatever the transfer says
   */
  Answered settle(TransferContent transfer, @Nullable String refusal) {
    String subCode = refusal == null ? Refusals.subCode(transfer).orElse(null) : refusal;
    return books.settle(transfer.order(), subCode);
  }

  GatewayAnswer answer(Settlement settlement) {
    return switch (settlement) {
      case Entry.Executed money -> GatewayAnswer.success(transferred(money));
      case Entry.Declined declined -> GatewayAnswer.failed(declined.code());
      case Settlement.KeyReused reused -> GatewayAnswer.failed("PAYMENT_INFO_INCONSISTENCY");
    };
  }

  GatewayAnswer query(QueryContent query) {
    MoneyKey key = new MoneyKey(MovementKind.TRANSFER, query.outBizNo());
    return books
        .find(key)
        .map(settlement -> GatewayAnswer.success(found(settlement)))
        .orElseGet(() -> GatewayAnswer.failed("ORDER_NOT_EXIST"));
  }

  private static Map<String, String> transferred(Entry.Executed money) {
    Map<String, String> fields = numbers(money);
    fields.put("trans_date", ChinaTime.format(money.at()));
    fields.put("status", "SUCCESS");
    return fields;
  }

  /** What a query and a notification tell of a settled transfer. */
  static Map<String, String> found(Settlement settlement) {
    Map<String, String> fields =
        switch (settlement) {
          case Entry.Executed money -> paid(money);
          case Entry.Declined declined -> failed(declined);
          case Settlement.KeyReused never -> new LinkedHashMap<>();
        };
    fields.put("product_code", "TRANS_ACCOUNT_NO_PWD");
    fields.put("biz_scene", "DIRECT_TRANSFER");
    return fields;
  }

  private static Map<String, String> paid(Entry.Executed money) {
    Map<String, String> fields = numbers(money);
    fields.put("trans_amount", BigDecimal.valueOf(money.amountMinor(), 2).toPlainString());
    fields.put("pay_date", ChinaTime.format(money.at()));
    fields.put("status", "SUCCESS");
    return fields;
  }

  private static Map<String, String> failed(Entry.Declined declined) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("out_biz_no", declined.key().key());
    fields.put("status", "FAIL");
    fields.put("error_code", declined.code());
    fields.put("fail_reason", declined.code());
    return fields;
  }

  private static Map<String, String> numbers(Entry.Executed money) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("out_biz_no", money.key().key());
    fields.put("order_id", ChinaTime.day(money.at()) + money.reference());
    fields.put("pay_fund_order_id", ChinaTime.day(money.at()) + "1" + money.reference());
    return fields;
  }
}
