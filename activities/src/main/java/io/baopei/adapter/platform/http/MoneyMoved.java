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
    return "SUCCESS".equals(status) && reference != null && completedAt != null
        ? new Paid(reference, completedAt, sum())
        : new Unknown("an answer without proof of payment");
  }

  private @Nullable Money sum() {
    return Optional.ofNullable(amount).flatMap(WireMoney::money).orElse(null);
  }
}
