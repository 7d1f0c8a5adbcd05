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
    boolean same = ours.amount().equals(theirs.amount());
    return new Comparison(same ? Finding.MATCHED : Finding.DIFFERENT_AMOUNT, ours, theirs);
  }

  static Comparison missingThere(Movement ours) {
    return new Comparison(Finding.MISSING_THERE, ours, null);
  }

  static Comparison missingHere(Movement theirs) {
    return new Comparison(Finding.MISSING_HERE, null, theirs);
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
