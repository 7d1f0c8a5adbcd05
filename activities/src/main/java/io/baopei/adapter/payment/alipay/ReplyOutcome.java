package io.baopei.adapter.payment.alipay;

import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Declined;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A signed reply as an outcome of the payment with one key. */
final class ReplyOutcome {

  private static final int LONGEST_MESSAGE = 200;

  private ReplyOutcome() {}

  /**
   * @param now stands in for a date that the reply left out
   */
  static PaymentOutcome of(ReplyTable.Asked asked, GatewayReply reply, String key, Instant now) {
    return switch (ReplyTable.of(asked, reply.code(), reply.subCode())) {
      case DONE -> ofStatus(reply, key, now);
      case DECLINED -> new Declined(String.valueOf(reply.subCode()), words(reply.subMsg()));
      case NOT_FOUND -> new NotFound();
      // Not taken up, this time: an earlier try may have been.
      case UNKNOWN, LATER, FOR_PEOPLE -> new Unknown(reply.code() + " " + reply.subCode());
    };
  }

  private static PaymentOutcome ofStatus(GatewayReply reply, String key, Instant now) {
    if (!key.equals(reply.outBizNo())) {
      return new Unknown("an answer about another payment");
    }
    String status = reply.status() == null ? "" : reply.status();
    return switch (status) {
      case "SUCCESS" -> paid(reply, now);
      case "FAIL", "CLOSED", "REFUND" -> declined(reply, status);
      // DEALING, INIT, WAIT_PAY and names newer than we are: not at its end.
      default -> new Unknown("status " + status);
    };
  }

  private static PaymentOutcome paid(GatewayReply reply, Instant now) {
    String orderId = reply.orderId();
    String date = reply.payDate() == null ? reply.transDate() : reply.payDate();
    if (orderId == null) {
      return new Unknown("a success without a number");
    }
    if (reply.transAmount() != null && Yuan.read(reply.transAmount()).isEmpty()) {
      return new Unknown("a success over a sum that cannot be read");
    }
    Money amount = Yuan.read(reply.transAmount()).orElse(null);
    return new Paid(orderId, ChinaTime.read(date).orElse(now), amount);
  }

  private static PaymentOutcome declined(GatewayReply reply, String status) {
    String code = reply.errorCode() == null ? status : reply.errorCode();
    return new Declined(code, words(reply.failReason()));
  }

  private static String words(@Nullable String text) {
    String words = text == null ? "" : text;
    return words.length() <= LONGEST_MESSAGE ? words : words.substring(0, LONGEST_MESSAGE);
  }
}
