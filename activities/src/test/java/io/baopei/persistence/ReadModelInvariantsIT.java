package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.LegKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a claim is what is on record of it. */
@ExtendWith(DatabaseExtension.class)
final class ReadModelInvariantsIT {

  private static final String LEGS = "11";
  private static final String UNPAID = "12";
  private static final String COLUMNS = "14";
  private static final String STARTED = "17";

  private final ClaimOnRecord claim;

  ReadModelInvariantsIT(Database database) {
    this.claim = ClaimOnRecord.filed(database);
  }

  @ParameterizedTest
  @CsvSource({
    "PAID,    MERCHANT, 20000, ''",
    "PAID,    MERCHANT, 20001, " + LEGS,
    "PAID,    BUYER,    20000, " + LEGS,
    "PENDING, MERCHANT, 20000, " + LEGS,
    "PENDING, MERCHANT, 20000, " + UNPAID
  })
  void findsAViewThatSaysOtherwise(String status, String payee, long fen, String found) {
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
    closeShowing("INDEMNITY", status, payee, fen, Outcome.PAID);
    if (found.isEmpty()) {
      assertThat(claim.broken()).doesNotContain(LEGS, UNPAID);
    } else {
      assertThat(claim.broken()).contains(found);
    }
  }

  /** Of ours the sums must agree; of one that was made elsewhere there is no payment. */
  @ParameterizedTest
  @CsvSource({
    "LEG_PAID:REFUND:SYSTEM@1,   20000, true,  true",
    "LEG_PAID:REFUND:SYSTEM@1,   20001, true,  false",
    "LEG_PAID:REFUND:SYSTEM@1,   20000, false, false",
    "LEG_PAID:REFUND:SYSTEM@1,   0,     false, true",
    "LEG_PAID:REFUND:SYSTEM@1,   0,     true,  false",
    "LEG_PAID:REFUND:PLATFORM@1, 20001, false, true",
    "LEG_PAID:REFUND:PLATFORM@1, 20001, true,  true",
    "LEG_PAID:REFUND:OPS@1,      20000, false, true",
    "LEG_PAID:INDEMNITY:OPS@1,   20000, false, false",
    "LEG_PAID:REFUND:PLATFORM@1 LEG_PAID:REFUND:SYSTEM@2, 20000, false, false"
  })
  void comparesTheRefundsThatTheServiceMade(
      String journal, long shown, boolean ours, boolean holds) {
    if (ours) {
      claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(1));
    }
    JournalSketch.write(claim, journal);
    closeShowing("REFUND", "PAID", "BUYER", shown, Outcome.PAID);
    assertThat(claim.broken().contains(LEGS)).isEqualTo(!holds);
  }

  /** It was under way when the claim was closed over it. */
  @ParameterizedTest
  @CsvSource({"PAID, false", "REJECTED, false", "CLOSED_BY_OPERATOR, true", "REFUND_CLOSED, true"})
  void findsARefundThatIsNotShown(Outcome outcome, boolean holds) {
    claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(1));
    closeShowing("REFUND", "NOT_DUE", "BUYER", 20_000, outcome);
    assertThat(claim.broken().contains(LEGS)).isEqualTo(!holds);
  }

  @Test
  void findsNothingInWhatStepsHaveLeft() {
    claim.takes(1, claim.sketch().in(Stage.PAYOUT).isParked().dueAt(null).view(), "PARKED");
    assertThat(claim.broken()).doesNotContain(COLUMNS);
    JournalSketch.write(claim, 2, JournalSketch.entry("CLOSED:WITHDRAWN@1", null));
    claim.takes(3, claim.sketch().closedAs(Outcome.WITHDRAWN).view(), "NOTE");
    assertThat(claim.broken()).doesNotContain(COLUMNS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage = 'PAYOUT'",
        "outcome = 'WITHDRAWN'",
        "parked = true",
        "closed_at = filed_at",
        "next_due_at = NULL",
        "next_due_at = next_due_at + interval '1 second'",
        "provisional = true",
        "view = view - 'deadlines'",
        "view = jsonb_set(view, '{deadlines,0,pausedAt}', view -> 'filedAt')",
        "view = jsonb_set(view, '{closedAt}', view -> 'filedAt')"
      })
  void findsAColumnThatTheViewDoesNotSay(String change) {
    assertThat(claim.broken()).doesNotContain(COLUMNS);
    claim.sql("UPDATE claims SET " + change);
    assertThat(claim.broken()).contains(COLUMNS);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED:WITHDRAWN@1,                    true",
    "CLOSED:PAID@1,                         false",
    "WITHDRAWN:CLOSED@1,                    false"
  })
  void findsAnEndThatTheJournalDoesNotTell(String journal, boolean holds) {
    JournalSketch.write(claim, journal);
    claim.takes(999, claim.sketch().closedAs(Outcome.WITHDRAWN).view(), "NOTE");
    assertThat(claim.broken().contains(COLUMNS)).isEqualTo(!holds);
  }

  @Test
  void findsAnEndThatOnlyTheJournalTells() {
    JournalSketch.write(claim, 5, JournalSketch.entry("CLOSED:WITHDRAWN@1", null));
    assertThat(claim.broken()).contains(COLUMNS);
  }

  /** The engine forgot that the claim had been closed, and took other steps under its numbers. */
  @Test
  void readsNoEndThatTheEngineForgot() {
    JournalSketch.write(claim, 4, JournalSketch.entry("CLOSED:WITHDRAWN@1", null));
    JournalSketch.write(claim, 5, JournalSketch.entry("CLOSED:WITHDRAWN@1", null));
    claim.takes(4, claim.sketch().view(), "REVIEWED");
    assertThat(claim.broken()).doesNotContain(COLUMNS);
  }

  @Test
  void findsAnOpenClaimThatNothingRuns() {
    claim.sql("UPDATE claims SET engine_started_at = NULL");
    claim.spoil("claims", "UPDATE claims SET filed_at = now() - interval '4 minutes'");
    assertThat(claim.broken()).doesNotContain(STARTED);
    claim.spoil("claims", "UPDATE claims SET filed_at = now() - interval '6 minutes'");
    assertThat(claim.broken()).contains(STARTED);
    claim.sql("UPDATE claims SET outcome = 'NOT_COVERED'");
    assertThat(claim.broken()).doesNotContain(STARTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opened_at = opened_at + interval '1 second'",
        "due_at = NULL",
        "stage = 'OFFSET'",
        "closed_at = opened_at"
      })
  void findsARecourseThatListsShowOtherwise(String change) {
    claim.database().recourseSteps().append(RecourseSketch.of(claim.id()).step(1, "OPENED"));
    assertThat(claim.broken()).doesNotContain(COLUMNS);
    claim.spoil("recourses", "UPDATE recourses SET " + change);
    assertThat(claim.broken()).contains(COLUMNS);
  }

  private void closeShowing(String leg, String status, String payee, long fen, Outcome outcome) {
    claim.sql(
        """
        UPDATE claims SET outcome = '%s', view = jsonb_set(view, '{settlement}',
          '{"legs": [{"leg": "%s", "payee": "%s", "status": "%s",
                      "amount": {"currency": "CNY", "amountMinor": %d}}]}')
        """
            .formatted(outcome, leg, payee, status, fen));
  }
}
