package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.settlement.LegKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of the insurer's goes without an approval that stands, and no more than it approved. */
@ExtendWith(DatabaseExtension.class)
final class ApprovalInvariantsIT {

  private static final String UNAPPROVED = "07";
  private static final String ABOVE = "16";

  private final ClaimOnRecord claim;

  ApprovalInvariantsIT(Database database) {
    this.claim = ClaimOnRecord.filed(database);
  }

  /** The payment is sent in second 10. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "APPROVED_FOR_RETURN@9",
        "APPROVED_FOR_REFUND@9",
        "APPROVED_FOR_PAYOUT@10",
        "SUPPLEMENT_REQUESTED@1 SUPPLEMENTED@2 APPROVED_FOR_PAYOUT@3",
        "REJECTED@1 APPEALED@2 APPROVED_FOR_RETURN@3",
        "REJECTED@1 APPEALED_TO_STEP_IN@2 STEPPED_IN@3",
        "SCREEN_REFUSED@1 APPEALED_TO_STEP_IN@2 STEPPED_IN@3",
        "SCREENED_FOR_PAYOUT@9",
        "APPLIED:L-07@9",
        "EVIDENCE_ORDER_UNPROVEN@1 APPROVED_FOR_PAYOUT@3",
        "MERCHANT_REFUSED@1 APPROVED_FOR_RETURN@2 CLAIM_RAISED@3 APPROVED_FOR_PAYOUT@4",
        "APPROVED_FOR_PAYOUT@9 CLOSED:PAID@11",
        "APPROVED_FOR_PAYOUT@10 CLOSED:PAID@10"
      })
  void findsNothingWhileAnApprovalStands(String journal) {
    JournalSketch.write(claim, journal);
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(10));
    assertThat(claim.broken()).doesNotContain(UNAPPROVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "APPROVED_FOR_PAYOUT@11",
        "APPLIED:OQ-1@9",
        "APPLIED:T-28@9",
        "MERCHANT_ACCEPTED@1 CLAIM_RAISED@2",
        "APPROVED_FOR_RETURN@1 CLAIM_RAISED@2 APPROVED_FOR_PAYOUT@11",
        "APPROVED_FOR_PAYOUT@1 REJECTED@2",
        "APPLIED:L-07@1 EVIDENCE_ORDER_UNPROVEN@2",
        "APPROVED_FOR_PAYOUT@1 CLOSED:CLOSED_BY_OPERATOR@9"
      })
  void findsWhatIsSentWithoutOne(String journal) {
    JournalSketch.write(claim, journal);
    claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(10));
    assertThat(claim.broken()).contains(UNAPPROVED);
  }

  @Test
  void asksForNoApprovalOfAMerchantsRefund() {
    claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(10));
    assertThat(claim.broken()).doesNotContain(UNAPPROVED, ABOVE);
  }

  /** The engine forgot the step, and the claim was approved anew after it had been paid. */
  @Test
  void believesAnApprovalThatTheEngineForgot() {
    JournalSketch.write(claim, 5, JournalSketch.entry("APPROVED_FOR_PAYOUT@9", null));
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(10));
    JournalSketch.write(claim, 5, JournalSketch.entry("APPROVED_FOR_PAYOUT@20", null));
    assertThat(claim.broken()).doesNotContain(UNAPPROVED);
  }

  /** It was closed over a declined payment; the engine forgot that, and the claim was repaired. */
  @Test
  void forgetsAnEndThatTheEngineForgot() {
    JournalSketch.write(claim, 5, JournalSketch.entry("APPROVED_FOR_PAYOUT@1", null));
    JournalSketch.write(claim, 6, JournalSketch.entry("CLOSED:CLOSED_BY_OPERATOR@2", null));
    claim.pays(claim.order(LegKind.INDEMNITY, 2, 20_000), second(10));
    assertThat(claim.broken()).contains(UNAPPROVED);
    JournalSketch.write(claim, 6, JournalSketch.entry("REPAIRED@9", null));
    assertThat(claim.broken()).doesNotContain(UNAPPROVED);
  }

  /** A step may be put on record after a later one. */
  @Test
  void readsTheJournalInItsOwnOrder() {
    JournalSketch.write(claim, 6, JournalSketch.entry("APPROVED_FOR_PAYOUT@9", null));
    JournalSketch.write(claim, 5, JournalSketch.entry("REJECTED@9", null));
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(11));
    assertThat(claim.broken()).doesNotContain(UNAPPROVED);
  }

  /** Marked done by an operator in second 10, which closes the claim in the same millisecond. */
  @ParameterizedTest
  @CsvSource({
    "APPROVED_FOR_PAYOUT@9 CLOSED:PAID@10, 20000, ''",
    "APPROVED_FOR_PAYOUT@11,               20000, " + UNAPPROVED,
    "APPROVED_FOR_PAYOUT@9 CLOSED:PAID@10, 20001, " + ABOVE
  })
  void looksAtWhatWasPaidByHand(String journal, long fen, String found) {
    JournalSketch.write(claim, journal);
    JournalSketch.write(claim, 200, JournalSketch.approved(9, "CNY 200.00"));
    claim.closesPaidByHand(fen, second(10));
    assertThat(claim.broken())
        .filteredOn(number -> number.equals(UNAPPROVED) || number.equals(ABOVE))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"20000, true", "20001, false"})
  void findsAnIndemnityAboveTheApproval(long fen, boolean holds) {
    JournalSketch.write(claim, 5, JournalSketch.approved(9, "CNY 200.00"));
    JournalSketch.write(claim, 6, JournalSketch.approved(11, "CNY 299.00"));
    claim.sends(claim.order(LegKind.INDEMNITY, 1, fen), second(10));
    claim.sends(claim.order(LegKind.RETURN_FREIGHT, 1, 1_000), second(10));
    assertThat(claim.broken().contains(ABOVE)).isEqualTo(!holds);
  }

  @Test
  void takesTheLastOfTwoApprovals() {
    JournalSketch.write(claim, 5, JournalSketch.approved(1, "CNY 299.00"));
    JournalSketch.write(claim, 6, JournalSketch.approved(2, "CNY 200.00"));
    claim.sends(claim.order(LegKind.ACCOUNT_CREDIT, 1, 20_001), second(10));
    assertThat(claim.broken()).contains(ABOVE);
  }

  /** What the decision shows is no word of the person whose words nobody understands. */
  @Test
  void takesAnApprovalThatCannotBeReadForNone() {
    JournalSketch.write(claim, 5, JournalSketch.entry("APPROVED:INDEMNITY:INSURER@9", "200 yuan"));
    decided("CNY", 20_000);
    claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(10));
    assertThat(claim.broken()).contains(ABOVE);
  }

  @ParameterizedTest
  @CsvSource({"CNY, 20000, true", "CNY, 19999, false", "USD, 20000, false"})
  void takesWhatARuleApprovedFromTheDecision(String currency, long fen, boolean holds) {
    claim.sends(claim.order(LegKind.INDEMNITY, 1, 20_000), second(10));
    decided(currency, fen);
    assertThat(claim.broken().contains(ABOVE)).isEqualTo(!holds);
  }

  private void decided(String currency, long fen) {
    claim.sql(
        """
        UPDATE claims SET view = jsonb_set(view, '{decision}',
          '{"decision": "APPROVE", "approved": {"currency": "%s", "amountMinor": %d}}')
        """
            .formatted(currency, fen));
  }

  /** The cap of the sketch is 309.00; what was declined has cost nothing. */
  @ParameterizedTest
  @CsvSource({"1000, true", "1001, false"})
  void findsAClaimThatCostsMoreThanItsCap(long freight, boolean holds) {
    JournalSketch.write(claim, 5, JournalSketch.approved(9, "CNY 299.00"));
    claim.declined(claim.sends(claim.order(LegKind.INDEMNITY, 1, 29_900), second(10)), second(11));
    claim.sends(claim.order(LegKind.INDEMNITY, 2, 29_900), second(12));
    claim.sends(claim.order(LegKind.RETURN_FREIGHT, 1, freight), second(12));
    assertThat(claim.broken().contains(ABOVE)).isEqualTo(!holds);
  }
}
