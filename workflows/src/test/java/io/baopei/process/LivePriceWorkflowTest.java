package io.baopei.process;

import static io.baopei.process.Commands.REVIEWER;
import static io.baopei.process.Commands.SENIOR;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.approveBy;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.evidence;
import static io.baopei.process.Commands.rejectBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.Payee;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LivePriceWorkflowTest {

  private static List<Leg> legs(ClaimView view) {
    return Objects.requireNonNull(view.settlement()).legs();
  }

  private static String verdict(ClaimWorld world) {
    return world.records().journal().stream()
        .filter(entry -> "OQ-19".equals(entry.subject()))
        .map(JournalEntry::type)
        .findFirst()
        .orElse("not asked");
  }

  @Test
  void paysTheBuyerTheDifferenceByItself() {
    try (ClaimWorld world = Cases.LIVE_PRICE_SAME_LINK.filed()) {
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(Objects.requireNonNull(end.decision()).by()).isEqualTo("SYSTEM");
      assertThat(legs(end))
          .singleElement()
          .satisfies(l -> assertThat(l.payee()).isEqualTo(Payee.BUYER));
      assertThat(world.outside.evidenceChecks).hasSize(1);
      assertThat(verdict(world)).isEqualTo("PASSED");
      assertThat(world.records().of("APPLIED"))
          .extracting(JournalEntry::subject)
          .containsExactly("L-07");
    }
  }

  @Test
  void keepsTheEvidenceOrderWithItsDigest() {
    try (ClaimWorld world = Cases.LIVE_PRICE_SAME_LINK.filed()) {
      String digest = Objects.requireNonNull(world.input.filing().priceEvidence()).digest();
      assertThat(ClaimOpening.open(world.input).entries())
          .filteredOn(entry -> entry.type().equals("EVIDENCE_ORDER_KEPT"))
          .singleElement()
          .satisfies(kept -> assertThat(kept.detail()).endsWith("sha256 " + digest))
          .satisfies(kept -> assertThat(kept.rules()).containsExactly("OQ-19"));
    }
  }

  @Test
  void asksAgainWhenMoreEvidenceHasCome() {
    try (ClaimWorld world = Cases.LIVE_PRICE_OTHER_LINK.filed()) {
      world.awaits(view -> !world.outside.evidenceChecks.isEmpty());
      world.does(askForMore(), evidence());
      world.awaits(view -> world.outside.evidenceChecks.size() == 2);
      assertThat(world.stage()).isEqualTo(Stage.INSURER_REVIEW);
    }
  }

  @Test
  void letsAPersonLookWhenTheEvidenceOrderHasChanged() {
    try (ClaimWorld world = Cases.LIVE_PRICE_SAME_LINK.filed()) {
      world.outside.evidenceOrderIs(new EvidenceOrderState(false, "now CNY 95.00"));
      ClaimView view = world.awaits(Stage.INSURER_REVIEW);
      assertThat(verdict(world)).isEqualTo("FAILED");
      assertThat(world.outside.payouts).isEmpty();
      assertThat(view.deadlines()).hasSize(1);
      world.does(approve());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }

  @Test
  void asksForTheEvidenceOrderAgainWhenAnAppealIsHeard() {
    try (ClaimWorld world = Cases.LIVE_PRICE_OTHER_LINK.filed()) {
      world.awaits(view -> !world.outside.evidenceChecks.isEmpty());
      world.does(rejectBy(REVIEWER));
      world.outside.evidenceOrderIs(new EvidenceOrderState(false, "cancelled"));
      world.does(appeal());
      world.awaits(view -> world.outside.evidenceChecks.size() == 2);
      world.does(approveBy(SENIOR));
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(
              world.records().journal().stream()
                  .filter(entry -> "OQ-19".equals(entry.subject()))
                  .map(JournalEntry::type))
          .containsExactly("PASSED", "FAILED");
    }
  }

  @Test
  void showsTheReviewerWhatThePlatformSaysOfTheEvidenceOrder() {
    try (ClaimWorld world = Cases.LIVE_PRICE_OTHER_LINK.filed()) {
      assertThat(world.rests().stage()).isEqualTo(Stage.INSURER_REVIEW);
      world.awaits(view -> !world.outside.evidenceChecks.isEmpty());
      world.does(approve());
      assertThat(verdict(world)).isEqualTo("PASSED");
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }
}
