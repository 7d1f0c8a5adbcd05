package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.domain.claim.Stage;
import io.baopei.fixture.Filings;
import io.baopei.fixture.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/** T-16: the rules judge a blocked buyer's claim as any other, but a person decides on it. */
class BlockedBuyerTest {

  private static final List<String> BLOCKED = List.of(ClaimFlags.BUYER_BLOCKED);

  @Test
  void looksAtAPriceClaimThatWouldBeAcceptedByItself() {
    assertThat(ClaimOpening.open(samePrice(List.of())).view().stage()).isEqualTo(Stage.PAYOUT);
    assertThat(ClaimOpening.open(samePrice(BLOCKED)).view().stage())
        .isEqualTo(Stage.INSURER_REVIEW);
  }

  @Test
  void saysInTheTraceThatTheBuyerIsBlocked() {
    ClaimInput covered = aClaim().flagged(ClaimFlags.BUYER_BLOCKED).input();
    ClaimInput uncovered = aClaim().withoutPolicy().flagged(ClaimFlags.BUYER_BLOCKED).input();

    assertThat(flagged(covered)).containsExactly(List.of("T-16"));
    assertThat(flagged(uncovered)).containsExactly(List.of("T-16"));
    assertThat(ClaimOpening.open(covered).view().flags()).isEqualTo(BLOCKED);
    assertThat(ClaimOpening.open(uncovered).view().refusedBy()).isEqualTo("T-17");
  }

  private static List<List<String>> flagged(ClaimInput input) {
    return ClaimOpening.open(input).entries().stream()
        .filter(entry -> entry.type().equals("FLAGGED"))
        .map(JournalEntry::rules)
        .toList();
  }

  private static ClaimInput samePrice(List<String> flags) {
    Vectors.Row row =
        Vectors.rows("stages.json")
            .filter(one -> one.json().path("id").asText().equals("S-33"))
            .findFirst()
            .orElseThrow();
    return Filings.input("C-TEST", row.application(), row.now(), flags);
  }
}
