package io.baopei.contract.recourse;

import io.baopei.domain.claim.Role;
import java.time.Instant;
import org.joda.money.Money;

/**
 * A part of a recourse that came back.
 *
 * @param by who reported it; {@code SYSTEM} for a set-off
 */
public record RecoursePayment(Kind kind, Money amount, String reference, Role by, Instant at) {

  /** How it came back. */
  public enum Kind {
    PAYMENT,
    OFFSET
  }
}
