package io.baopei.worker.trace;

import io.baopei.domain.claim.Actor;
import io.baopei.domain.settlement.Explanation.Figure;
import io.baopei.domain.settlement.LegStatus;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to money. A line of a payment says how that payment is computed and what
 * was tried to make it.
 *
 * @param subject the leg, or the recourse
 * @param amount what the payment comes to now; null where the line is of no payment of the claim's.
 *     What it came to at this step is in {@code detail}
 * @param status how far the payment is now
 * @param formula how it is computed, in words
 * @param inputs what the formula is applied to
 * @param cap what the insurer may pay on the claim in all; null where the payment is not its own
 * @param reference the provider's reference, once it is paid
 * @param attempts every try, in order
 * @param recourseId the recourse whose step it is, or null where it is the claim's
 */
public record MoneyLine(
    int seq,
    int n,
    Instant at,
    String type,
    @Nullable String subject,
    Actor actor,
    List<String> rules,
    @Nullable String detail,
    @Nullable Money amount,
    @Nullable LegStatus status,
    @Nullable String formula,
    List<Figure> inputs,
    @Nullable Money cap,
    @Nullable String reference,
    List<PaymentTry> attempts,
    @Nullable String recourseId) {

  /**
   * One try to make a payment, or what was heard of it.
   *
   * @param key the key under which it was sent; the same key never pays twice
   * @param event {@code SENT}, {@code PAID}, {@code DECLINED}, {@code UNKNOWN}, {@code NOT_FOUND}
   */
  public record PaymentTry(
      Instant at,
      String event,
      String key,
      @Nullable String reference,
      @Nullable String code,
      boolean contradicts) {}
}
