package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Comparison;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.domain.reconciliation.Movement;
import io.baopei.port.record.AuditTrail;
import io.baopei.port.record.AuditTrail.Kind;
import io.baopei.port.record.AuditTrail.Subject;
import io.baopei.port.record.AuditTrail.Word;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.ClaimsFunds.Limit;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.Page;
import io.baopei.port.record.PayoutStops.Stop;
import io.baopei.port.record.Reconciliations.Difference;
import io.baopei.port.record.Reconciliations.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have said about money, in the words in which it is on record. */
@ExtendWith(DatabaseExtension.class)
final class AuditTrailIT {

  private static final Reason DRILL = new Reason("DRILL", "A drill.");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final Difference EXTRA =
      new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_HERE, "A-3", null, 7L);

  private final Database database;
  private final AuditTrail trail;

  AuditTrailIT(Database database) {
    this.database = database;
    this.trail = new PostgresAuditTrail(database.jdbc());
  }

  @Test
  void tellsWhatWasSaidTheNewestFirst() {
    close(DAY, FILED.plusSeconds(3));
    stop("INS-1", true, FILED);
    explain(FILED.plusSeconds(4));
    stop(null, true, FILED.plusSeconds(1));
    limit(Owner.PLATFORM, "PF-1", null, FILED.plusSeconds(6));
    limit(Owner.INSURER, "INS-1", yuan(500), FILED.plusSeconds(2));
    stop("INS-1", false, FILED.plusSeconds(5));

    Page<Word> page = trail.list(10, null);

    assertThat(page.nextCursor()).isNull();
    assertThat(page.items())
        .containsExactly(
            new Word(
                FILED.plusSeconds(6),
                "ops-1",
                Kind.FUND_LIMITED,
                new Subject("PF-1", Owner.PLATFORM, "CNY", null, null, null),
                DRILL),
            new Word(
                FILED.plusSeconds(5),
                "ops-1",
                Kind.PAYOUT_RESUMED,
                new Subject("INS-1", null, null, null, null, null),
                DRILL),
            new Word(
                FILED.plusSeconds(4),
                "ops-2",
                Kind.DIFFERENCE_EXPLAINED,
                new Subject(null, null, null, null, null, EXTRA),
                new Reason("RECALLED", null)),
            new Word(
                FILED.plusSeconds(3),
                "fin-1",
                Kind.DAY_CLOSED,
                new Subject(null, null, null, null, DAY, null),
                null),
            new Word(
                FILED.plusSeconds(2),
                "ops-1",
                Kind.FUND_LIMITED,
                new Subject("INS-1", Owner.INSURER, "CNY", yuan(500), null, null),
                DRILL),
            new Word(
                FILED.plusSeconds(1),
                "ops-1",
                Kind.PAYOUT_STOPPED,
                new Subject(null, null, null, null, null, null),
                DRILL),
            new Word(
                FILED,
                "ops-1",
                Kind.PAYOUT_STOPPED,
                new Subject("INS-1", null, null, null, null, null),
                DRILL));
  }

  @Test
  void hasNothingToTellAtFirst() {
    assertThat(trail.list(10, null)).isEqualTo(new Page<Word>(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 9, 10, 11})
  void pagesThroughWhatWasSaidAtOneInstant(int limit) {
    stop("INS-0", true, FILED.minusSeconds(1));
    for (int i = 1; i <= 3; i++) {
      stop("INS-" + i, true, FILED);
      limit(Owner.INSURER, "INS-" + i, yuan(i), FILED);
      close(DAY.plusDays(i), FILED);
    }
    explain(FILED);

    List<Word> all = trail.list(100, null).items();
    assertThat(all).hasSize(11).doesNotHaveDuplicates();
    assertThat(all.getLast().about().payerId()).isEqualTo("INS-0");
    assertThat(allPages(limit)).isEqualTo(all);
  }

  /** A day that was closed before the epoch would have a number below zero. */
  @Test
  void pagesThroughDaysThatWereClosedAtOnce() {
    close(LocalDate.of(1969, 12, 30), FILED);
    close(LocalDate.of(1970, 1, 2), FILED);
    close(LocalDate.of(1969, 12, 31), FILED);

    assertThat(allPages(1))
        .extracting(word -> word.about().day())
        .containsExactly(
            LocalDate.of(1970, 1, 2), LocalDate.of(1969, 12, 31), LocalDate.of(1969, 12, 30));
  }

  @Test
  void missesAndRepeatsNothingWhenSomethingIsSaidBetweenPages() {
    stop("INS-1", true, FILED);
    stop("INS-2", true, FILED);
    Page<Word> first = trail.list(1, null);
    stop("INS-3", true, FILED);
    close(DAY, FILED.plusSeconds(1));

    Page<Word> second = trail.list(1, first.nextCursor());

    assertThat(payers(first)).containsExactly("INS-2");
    assertThat(payers(second)).containsExactly("INS-1");
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void knowsItsOwnCursors() {
    stop("INS-1", true, FILED);
    stop("INS-2", true, FILED);
    String own = String.valueOf(trail.list(1, null).nextCursor());
    String ofClaims = new Cursor(ListOrder.NEWEST_FIRST, FILED, "C-" + "1".repeat(20)).text();

    for (String cursor : List.of("", "made-up", "?", own.substring(2), own + "AA", ofClaims)) {
      assertThatThrownBy(() -> trail.list(1, cursor)).as(cursor).isInstanceOf(BadCursor.class);
    }
  }

  private List<Word> allPages(int limit) {
    List<Word> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<Word> page = trail.list(limit, cursor);
      assertThat(page.items()).hasSizeBetween(1, limit);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  private static List<@Nullable String> payers(Page<Word> page) {
    return page.items().stream().map(word -> word.about().payerId()).toList();
  }

  private void stop(@Nullable String payerId, boolean stopped, Instant at) {
    new PostgresPayoutStops(database.jdbc()).say(new Stop(payerId, stopped, "ops-1", at, DRILL));
  }

  private void limit(Owner party, String payerId, @Nullable Money to, Instant at) {
    new PostgresClaimsFunds(database.jdbc())
        .set(new Limit(party, payerId, CurrencyUnit.of("CNY"), to, "ops-1", at, DRILL));
  }

  private void close(LocalDate day, Instant at) {
    new PostgresStatements(database.jdbc()).close(day, "fin-1", at);
  }

  private void explain(Instant at) {
    PostgresReconciliations records =
        new PostgresReconciliations(database.jdbc(), database.transactions());
    Movement theirs = new Movement(Book.TRANSFERS, "X", yuan(7), FILED, "A-3");
    records.replace(DAY, List.of(new Comparison(Finding.MISSING_HERE, null, theirs)), FILED);
    Explanation said = new Explanation("ops-2", at, new Reason("RECALLED", null));
    assertThat(records.explain(EXTRA, said)).isPresent();
  }
}
