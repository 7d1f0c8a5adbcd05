package io.baopei.adapter.platform.http;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.baopei.adapter.http.WireMoney;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.PaymentOutcome.Unknown;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The platform's proof of a refund, a credit, a disbursement or a grant of points; any of it may be
 * missing.
 */
record MoneyMoved(
    @JsonAlias({"refundId", "creditId", "disbursementId", "grantId"}) @Nullable String reference,
    @Nullable String key,
    @Nullable String status,
    @Nullable Instant completedAt,
    @Nullable WireMoney amount) {

  /** Proof for {@code expectedKey}; an answer about another payment proves nothing. */
  PaymentOutcome outcome(String expectedKey) {
    if (!expectedKey.equals(key)) {
      return new Unknown("an answer about another payment");
    }
    Optional<Money> sum = Optional.ofNullable(amount).flatMap(WireMoney::money);
    if (amount != null && sum.isEmpty() && !amount.currency().equals(WireMoney.POINTS)) {
      return new Unknown("an answer over a sum that cannot be read");
    }
    return "SUCCESS".equals(status) && reference != null && completedAt != null
        ? new Paid(reference, completedAt, sum.orElse(null))
        : new Unknown("an answer without proof of payment");
  }
}
