package io.baopei.domain.reconciliation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a reconciliation.
 *
 * @param ours the payment on our record, or null: there is none
 * @param theirs the counterparty's line, or null: there is none
 */
public record Comparison(Finding finding, @Nullable Movement ours, @Nullable Movement theirs) {

  public Comparison {
    if (ours == null && theirs == null) {
      throw new IllegalArgumentException("a comparison is of something");
    }
  }

  static Comparison of(Movement ours, Movement theirs) {
    return new Comparison(finding(ours, theirs), ours, theirs);
  }

  private static Finding finding(Movement ours, Movement theirs) {
    if (!ours.amount().equals(theirs.amount())) {
      return Finding.DIFFERENT_AMOUNT;
    }
    return ours.wentWhere(theirs) ? Finding.MATCHED : Finding.DIFFERENT_PAYEE;
  }

  static Comparison missingThere(Movement ours) {
    return new Comparison(Finding.MISSING_THERE, ours, null);
  }

  static Comparison ofTheirs(Finding finding, Movement theirs) {
    return new Comparison(finding, null, theirs);
  }

  /** The book that it is about. */
  public Book book() {
    return either().book();
  }

  /** The key that it is about. */
  public String key() {
    return either().key();
  }

  private Movement either() {
    return ours == null ? Objects.requireNonNull(theirs) : ours;
  }
}
