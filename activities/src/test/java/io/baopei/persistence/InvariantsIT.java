package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.settlement.LegKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each invariant of the books finds what it is there to find, and nothing where all is well; for
 * the floors, journals and views see {@link FloorInvariantIT}, {@link ApprovalInvariantsIT}, {@link
 * GoodsInvariantIT} and {@link ReadModelInvariantsIT}.
 */
@ExtendWith(DatabaseExtension.class)
final class InvariantsIT {

  private static final String SUMS = "02";
  private static final String PAID = "04";
  private static final String CLEARING = "05";
  private static final String ONCE = "06";
  private static final String COVER = "09";
  private static final String DEBTS = "13";

  private final Database database;
  private final ClaimOnRecord claim;

  InvariantsIT(Database database) {
    this.database = database;
    this.claim = ClaimOnRecord.filed(database);
  }

  @Test
  void findsNothingWhereAllIsWell() {
    JournalSketch.write(claim, 1, JournalSketch.approved(1, "CNY 200.00"));
    JournalSketch.write(claim, "APPROVED_FOR_RETURN@1 TRACKING_SUBMITTED@2 RECEIPT_CONFIRMED@3");
    claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(4));
    claim.declined(claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(5)), second(6));
    claim.pays(claim.order(LegKind.INDEMNITY, 2, 20_000), second(7));
    claim.sends(claim.order(LegKind.RETURN_FREIGHT, 1, 1_000), second(7));
    assertThat(claim.broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"balance = balance + 1", "postings = postings + 1"})
  void findsABalanceThatIsNotItsPostings(String change) {
    pay();
    assertThat(claim.broken()).doesNotContain(SUMS);
    claim.spoil("ledger_balances", "UPDATE ledger_balances SET " + change);
    assertThat(claim.broken()).contains(SUMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"party_id = 'M-78'", "party = 'BUYER'"})
  void findsAPaymentThatIsBookedToSomebodyElse(String change) {
    pay();
    assertThat(claim.broken()).doesNotContain(PAID);
    claim.spoil(
        "ledger_accounts",
        "UPDATE ledger_accounts SET " + change + " WHERE purpose = 'INDEMNITIES'");
    assertThat(claim.broken()).contains(PAID);
  }

  @Test
  void findsClearingThatNobodyWasSent() {
    pay();
    assertThat(claim.broken()).doesNotContain(CLEARING);
    claim.spoil(
        "ledger_balances", "UPDATE ledger_balances SET balance = balance + 1 WHERE balance = 0");
    assertThat(claim.broken()).contains(CLEARING);
  }

  /** Together they are right. */
  @Test
  void findsTwoPaymentsOfWhichEachIsInClearingForTheOther() {
    claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
    claim.sends(claim.order(LegKind.RETURN_FREIGHT, 1, 1_000), second(1));
    assertThat(claim.broken()).doesNotContain(CLEARING);
    claim.spoil("payments", "UPDATE payments SET amount_minor = 21000 - amount_minor");
    assertThat(claim.broken()).contains(CLEARING);
  }

  @Test
  void findsARefundInClearing() {
    claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(1));
    claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(2));
    claim.declined(claim.order(LegKind.INDEMNITY, 1, 20_000), second(3));
    assertThat(claim.broken()).doesNotContain(CLEARING);
    claim.spoil(
        "ledger_entries",
        "UPDATE ledger_entries SET entry_key = replace(entry_key, '/INDEMNITY/', '/REFUND/')");
    assertThat(claim.broken()).contains(CLEARING);
  }

  @Test
  void findsALegThatIsPaidByHandAndByAProvider() {
    pay();
    assertThat(claim.broken()).doesNotContain(ONCE);
    byHand("e.kind = 'PAID'");
    assertThat(claim.broken()).contains(ONCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM ledger_covers",
        "UPDATE ledger_covers SET committed = committed - 1",
        "UPDATE ledger_covers SET cap = committed - 1",
        "UPDATE ledger_covers SET unit = 'USD'"
      })
  void findsCostsWithoutTheirCover(String change) {
    pay();
    assertThat(claim.broken()).doesNotContain(COVER);
    claim.spoil("ledger_covers", change);
    assertThat(claim.broken()).contains(COVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE recourses SET view = view - 'outstanding'",
        "UPDATE recourses SET view = jsonb_set(view, '{outstanding,amountMinor}', '4999')",
        "UPDATE recourses SET view = jsonb_set(view, '{outstanding,currency}', '\"USD\"')",
        "DELETE FROM recourses"
      })
  void findsADebtThatTheRecourseDoesNotSay(String change) {
    database.recourseSteps().append(RecourseSketch.of(claim.id()).step(1, "RECOURSE_OPENED"));
    assertThat(claim.broken()).doesNotContain(DEBTS);
    claim.spoil("recourse_steps", "DELETE FROM recourse_steps");
    claim.spoil("recourses", change);
    assertThat(claim.broken()).contains(DEBTS);
  }

  private void pay() {
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
  }

  private void byHand(String which) {
    claim.spoil(
        "ledger_entries", "UPDATE ledger_entries e SET kind = 'PAID_BY_HAND' WHERE " + which);
  }
}
