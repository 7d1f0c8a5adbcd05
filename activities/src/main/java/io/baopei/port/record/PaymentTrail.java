package io.baopei.port.record;

import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.settlement.LegKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was tried to make the payments of a claim; for those who ask why. */
public interface PaymentTrail {

  /**
   * One line of a payment's history.
   *
   * @param key the key under which it was sent
   * @param event {@code SENT}, {@code PAID}, {@code DECLINED}, {@code UNKNOWN} or {@code NOT_FOUND}
   * @param reference the provider's, once it is paid
   * @param code the provider's, where it declined
   * @param contradicts whether it contradicts what the payment was settled with before
   */
  record Try(
      LegKind leg,
      String key,
      Instant at,
      String event,
      @Nullable String reference,
      @Nullable String code,
      boolean contradicts) {}

  /** Every try of every payment of that claim, in order. */
  List<Try> of(ClaimId claimId);
}
