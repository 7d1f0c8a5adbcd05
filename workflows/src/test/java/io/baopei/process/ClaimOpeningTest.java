package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.RefundReason;
import io.baopei.domain.claim.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a claim begins, without the engine. */
class ClaimOpeningTest {

  @Test
  void recordsThatABuyerAppliesAgainAndAgain() {
    ClaimInput input = aClaim().flagged(ClaimFlags.REPEATED_CLAIMS).input();
    assertThat(ClaimOpening.open(input).entries())
        .filteredOn(entry -> entry.type().equals("FLAGGED"))
        .flatExtracting(JournalEntry::rules)
        .containsExactly("T-15", "OQ-12");
  }

  /** T-F7, S3-2: another reason, the same reason too late, and no policy are the merchant's. */
  @Test
  void handsToTheMerchantWhatIsNotCovered() {
    assertHandedOver(aClaim().forReason(RefundReason.OTHER).input());
    assertHandedOver(aClaim().askedAfterReceipt(Duration.ofDays(31)).input());
    assertHandedOver(aClaim().withoutPolicy().input());
  }

  private static void assertHandedOver(ClaimInput input) {
    ClaimOpening.Opened opened = ClaimOpening.open(input);
    assertThat(opened.view().outcome()).isEqualTo(Outcome.NOT_COVERED);
    assertThat(opened.notices())
        .filteredOn(notice -> notice.kind().equals("HANDED_TO_MERCHANT"))
        .extracting(Notice::to)
        .containsExactly(Role.MERCHANT);
  }

  /** OQ-31: the buyer's own words do not travel in the history. */
  @Test
  void leavesTheBuyersWordsOutOfTheHistory() throws JsonProcessingException {
    assertThat(ContractJson.mapper().writeValueAsString(aClaim().input()))
        .doesNotContain(String.valueOf(aClaim().filing().request().description()));
  }
}
