package io.baopei.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;

/** What the database makes sure of when an entry is committed, and when a day is closed. */
@ExtendWith(DatabaseExtension.class)
final class LedgerDaysIT {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final Instant NEXT_DAY = Instant.parse("2026-03-06T02:00:00Z");

  private final Database database;
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  LedgerDaysIT(Database database) {
    this.database = database;
  }

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  /** What is being booked on the day is on it before it is closed. */
  @Test
  void closesADayOnceWhatIsBeingBookedIsThere() throws Exception {
    Future<?> closing =
        Objects.requireNonNull(
            database
                .transactions()
                .execute(
                    status -> {
                      book("T-1");
                      Future<?> begun = other.submit(this::close);
                      awaitALock(begun);
                      assertThat(begun.isDone()).as("it waits for the booking").isFalse();
                      return begun;
                    }));
    closing.get();
    assertThat(database.count("ledger_closed_days")).isEqualTo(1);
    assertThat(database.count("ledger_entries WHERE booked_on = '2026-03-05'")).isEqualTo(1);
  }

  @Test
  void booksNothingOnADayThatIsBeingClosed() {
    Future<?> booking =
        Objects.requireNonNull(
            database
                .transactions()
                .execute(
                    status -> {
                      close();
                      Future<?> begun = other.submit(() -> book("T-1"));
                      awaitALock(begun);
                      assertThat(begun.isDone()).as("it waits for the closing").isFalse();
                      return begun;
                    }));
    assertThatThrownBy(booking::get).rootCause().hasMessageContaining("is closed");
    assertThat(database.count("ledger_entries")).isZero();
    book("T-1");
    assertThat(database.count("ledger_entries WHERE booked_on = '2026-03-06'")).isEqualTo(1);
  }

  /** Whoever has the check brought forward adds nothing afterwards that is not checked. */
  @Test
  void checksAPostingThatComesAfterTheCheckOfItsEntry() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .executeWithoutResult(
                        status -> {
                          book("T-1");
                          sql("SET CONSTRAINTS ALL IMMEDIATE");
                          sql(
                              """
                              INSERT INTO ledger_postings (entry_id, line, account_id, unit, amount)
                              SELECT entry_id, 3, account_id, unit, 7 FROM ledger_postings
                               WHERE line = 1
                              """);
                        }))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("do not sum to zero");
    assertThat(database.count("ledger_entries")).isZero();
  }

  private void close() {
    new PostgresStatements(database.jdbc()).close(DAY, "finance-1", NEXT_DAY);
  }

  private void book(String key) {
    database
        .jdbc()
        .sql(
            """
            SELECT ledger_book(:key, 'PAID', NULL, NULL, now(), :day, jsonb_build_array(
              jsonb_build_object('code', 'A', 'amount', -100, 'party', 'PLATFORM', 'partyId', 'A',
                                 'purpose', 'RECOURSE', 'unit', 'CNY'),
              jsonb_build_object('code', 'B', 'amount', 100, 'party', 'PLATFORM', 'partyId', 'B',
                                 'purpose', 'RECOURSE', 'unit', 'CNY')))
            """)
        .param("key", key)
        .param("day", DAY)
        .query(Boolean.class)
        .single();
  }

  private void sql(String statement) {
    database.jdbc().sql(statement).update();
  }

  /** Until somebody waits for a lock, or it is done without. */
  private void awaitALock(Future<?> begun) {
    String waits = "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock')";
    while (!begun.isDone() && !database.jdbc().sql(waits).query(Boolean.class).single()) {
      Thread.onSpinWait();
    }
  }
}
