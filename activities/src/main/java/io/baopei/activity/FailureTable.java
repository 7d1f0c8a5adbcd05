package io.baopei.activity;

import io.baopei.contract.claim.FailureType;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.ReserveRefused;
import io.temporal.failure.ApplicationFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Which failure of a port becomes which failure of an activity. A failure goes into a history for
 * years, so that it carries a name and codes, and no cause that might quote a statement or a
 * person.
 */
final class FailureTable {

  private static final List<Row<?>> ROWS =
      List.of(
          new Row<>(CounterpartyRefused.class, FailureTable::refused),
          new Row<>(
              CounterpartyUnavailable.class,
              failure -> passing(FailureType.COUNTERPARTY_UNAVAILABLE, words(failure))),
          new Row<>(
              PaymentOutcomeUnknown.class,
              failure -> passing(FailureType.PAYMENT_OUTCOME_UNKNOWN, words(failure))),
          new Row<>(
              PayoutStopped.class, failure -> passing(FailureType.PAYOUT_STOPPED, words(failure))),
          new Row<>(PayerBusy.class, failure -> passing(FailureType.PAYER_BUSY, words(failure))),
          new Row<>(DataAccessException.class, FailureTable::recordsUnavailable),
          new Row<>(TransactionException.class, FailureTable::recordsUnavailable),
          new Row<>(PaymentContradiction.class, FailureTable::contradiction),
          new Row<>(ReserveRefused.class, FailureTable::reserveRefused));

  private FailureTable() {}

  /**
   * The failure by which the exception crosses the wire; the exception itself when none is named.
   */
  static RuntimeException translate(RuntimeException exception) {
    return ROWS.stream()
        .filter(row -> row.type().isInstance(exception))
        .findFirst()
        .<RuntimeException>map(row -> row.failure(exception))
        .orElse(exception);
  }

  private static ApplicationFailure refused(CounterpartyRefused refused) {
    return forGood(
        FailureType.COUNTERPARTY_REFUSED, refused.code(), refused.code(), words(refused));
  }

  private static ApplicationFailure contradiction(PaymentContradiction contradiction) {
    String type = FailureType.PAYMENT_CONTRADICTION;
    return forGood(type, words(contradiction), type, words(contradiction), contradiction.key());
  }

  private static ApplicationFailure reserveRefused(ReserveRefused refused) {
    return forGood(
        FailureType.RESERVE_REFUSED, words(refused), refused.guard().name(), words(refused));
  }

  /** The kind and the database's own code say enough; their texts may quote rows. */
  private static ApplicationFailure recordsUnavailable(RuntimeException exception) {
    Throwable innermost = NestedExceptionUtils.getMostSpecificCause(exception);
    String state = innermost instanceof SQLException sql ? " SQLSTATE " + sql.getSQLState() : "";
    return passing(FailureType.RECORDS_UNAVAILABLE, exception.getClass().getSimpleName() + state);
  }

  private static ApplicationFailure passing(String type, String message) {
    return ApplicationFailure.newFailure(message, type);
  }

  private static ApplicationFailure forGood(String type, String message, Object... details) {
    return ApplicationFailure.newNonRetryableFailure(message, type, details);
  }

  private static String words(RuntimeException exception) {
    return Objects.requireNonNullElse(exception.getMessage(), "");
  }

  private record Row<E extends RuntimeException>(
      Class<E> type, Function<E, ApplicationFailure> translation) {

    ApplicationFailure failure(RuntimeException exception) {
      return translation.apply(type.cast(exception));
    }
  }
}
