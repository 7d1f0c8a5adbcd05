package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static io.baopei.persistence.Situations.filing;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.RequestKind;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.LegKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the goods go back nothing is paid, nor refunded by the service, before they are back. */
@ExtendWith(DatabaseExtension.class)
final class GoodsInvariantIT {

  private static final String GOODS = "08";

  private final Database database;

  GoodsInvariantIT(Database database) {
    this.database = database;
  }

  /** What is paid is sent in second 10. */
  @ParameterizedTest
  @CsvSource({
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@10",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 RECEIPT_REFUSED@2 REFUSAL_OVERRULED@3",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 LEG_PAID:REFUND:PLATFORM@2 REFUNDED_OUTSIDE@2",
    "TMALL_30_DAY, REFUND,    TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@9 LEG_PAID:REFUND:SYSTEM@11",
    "LIVE_QUALITY, INDEMNITY, TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@2 CLAIM_RAISED@3",
    "LIVE_QUALITY, INDEMNITY, LEG_PAID:REFUND:PLATFORM@2 CLAIM_RAISED@2",
    "LIVE_QUALITY, INDEMNITY, MERCHANT_REFUSED@1 APPEALED@2 LEG_PAID:REFUND:PLATFORM@3",
    "LIVE_QUALITY, REFUND,    TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@2 LEG_PAID:REFUND:PLATFORM@11",
    "DAMAGE_1688,  INDEMNITY, APPROVED_FOR_PAYOUT@1"
  })
  void findsNothingWhereTheyAreBack(Programme programme, LegKind leg, String journal) {
    assertThat(after(programme, journal, leg).broken()).doesNotContain(GOODS);
  }

  @ParameterizedTest
  @CsvSource({
    "TMALL_30_DAY, INDEMNITY, ''",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1",
    "TMALL_30_DAY, INDEMNITY, RECEIPT_CONFIRMED@2",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@11",
    "TMALL_30_DAY, INDEMNITY, RECEIPT_CONFIRMED@1 TRACKING_SUBMITTED@2",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 RECEIPT_REFUSED@2 REFUSAL_UPHELD@3",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 RECEIPT_REFUSED@2 REFUSAL_OVERRULED@11",
    "TMALL_30_DAY, INDEMNITY, LEG_PAID:REFUND:PLATFORM@2 REFUNDED_OUTSIDE@2",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 LEG_PAID:REFUND:SYSTEM@2",
    "TMALL_30_DAY, INDEMNITY, TRACKING_SUBMITTED@1 LEG_PAID:REFUND:PLATFORM@11",
    "TMALL_30_DAY, REFUND,    TRACKING_SUBMITTED@1",
    "TMALL_30_DAY, REFUND,    TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@11",
    "LIVE_QUALITY, INDEMNITY, LEG_PAID:REFUND:SYSTEM@2 CLAIM_RAISED@3 APPROVED_FOR_PAYOUT@4",
    "LIVE_QUALITY, REFUND,    MERCHANT_ACCEPTED@1 TRACKING_SUBMITTED@2",
    "LIVE_QUALITY, REFUND,    LEG_PAID:REFUND:PLATFORM@2 CLAIM_RAISED@2"
  })
  void findsWhatIsSentBeforeTheyAre(Programme programme, LegKind leg, String journal) {
    assertThat(after(programme, journal, leg).broken()).contains(GOODS);
  }

  /** As an operator says in second 10. */
  @ParameterizedTest
  @CsvSource({
    "TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@2,  true",
    "TRACKING_SUBMITTED@1 RECEIPT_CONFIRMED@11, false"
  })
  void looksAtWhatWasPaidByHand(String journal, boolean holds) {
    ClaimOnRecord claim = ClaimOnRecord.filed(database);
    JournalSketch.write(claim, journal);
    claim.closesPaidByHand(20_000, second(10));
    assertThat(claim.broken().contains(GOODS)).isEqualTo(!holds);
  }

  @Test
  void knowsARefundThatWasMadeBeforeTheFiling() {
    ClaimOnRecord claim = after(Programme.LIVE_QUALITY, "", LegKind.INDEMNITY);
    String refunded = Json.write(JournalSketch.entry("LEG_PAID:REFUND:PLATFORM@0", null));
    claim.spoil("claims", "UPDATE claims SET filing_entries = '[" + refunded + "]'");
    assertThat(claim.broken()).doesNotContain(GOODS);
  }

  @Test
  void asksForNoGoodsThatTheBuyerKeeps() {
    ClaimOnRecord claim = after(Programme.TMALL_30_DAY, "", LegKind.INDEMNITY);
    assertThat(claim.broken()).contains(GOODS);
    claim.spoil(
        "claims",
        """
        UPDATE claims SET input = jsonb_set(input, '{filing,request,kind}', '"%s"')
        """
            .formatted(RequestKind.REFUND_ONLY));
    assertThat(claim.broken()).doesNotContain(GOODS);
  }

  private ClaimOnRecord after(Programme programme, String journal, LegKind leg) {
    ClaimOnRecord claim = ClaimOnRecord.filed(database, of(programme));
    JournalSketch.write(claim, journal);
    claim.pays(claim.order(leg, 1, 20_000), second(10));
    return claim;
  }

  private static Filing of(Programme programme) {
    Filing filing = filing("RF-1", "S-1");
    return new Filing(
        programme,
        filing.platformId(),
        filing.order(),
        filing.request(),
        filing.evidence(),
        null,
        null,
        null,
        null,
        null);
  }
}
