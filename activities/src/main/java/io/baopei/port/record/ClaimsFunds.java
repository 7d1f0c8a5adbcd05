package io.baopei.port.record;

import io.baopei.domain.claim.Reason;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What payers' claims may cost, and what they cost at present. */
public interface ClaimsFunds {

  /** Whose fund it is. */
  enum Owner {
    INSURER,
    /** A platform that pays itself. */
    PLATFORM
  }

  /**
   * A payer's fund.
   *
   * @param payerId the insurer, or the platform where it pays itself
   * @param drawn what claims have cost and may still cost: reserved, in flight and paid
   * @param reserved what is set aside of it
   * @param inFlight what a provider was told to pay, and nobody knows yet whether it did
   * @param limit how far it may be drawn, or null when there is no limit
   */
  record Fund(
      Owner party,
      String payerId,
      Money drawn,
      Money reserved,
      Money inFlight,
      @Nullable Money limit) {}

  /**
   * How far a fund may be drawn from now on. What is drawn already stays so.
   *
   * @param to in the currency; null takes the limit away
   */
  record Limit(
      Owner party,
      String payerId,
      CurrencyUnit currency,
      @Nullable Money to,
      String by,
      Instant at,
      Reason reason) {}

  /** Every fund that was ever drawn or limited, by payer and currency. */
  List<Fund> list();

  /** Sets it, on record with its reason. It holds for the next reserve. */
  void set(Limit limit);
}
