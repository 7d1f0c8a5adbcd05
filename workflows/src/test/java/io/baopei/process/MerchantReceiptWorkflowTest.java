package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.photo;
import static io.baopei.process.Commands.MERCHANT;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.tracking;
import static io.baopei.process.Commands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Receipt;
import io.baopei.contract.claim.ReceiptDecision;
import io.baopei.contract.claim.RefusalGround;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** T-23 to T-25 and OQ-3: ten days, silence confirms, refusal needs a ground and a picture. */
class MerchantReceiptWorkflowTest {

  private static ClaimWorld onItsWay() {
    ClaimWorld world = ClaimWorld.with(aClaim());
    world.does(approve(), tracking());
    return world;
  }

  @Test
  void confirmsByItselfAfterTenSilentDays() {
    try (ClaimWorld world = onItsWay()) {
      Instant due = world.due(ClaimClock.MERCHANT_RECEIPT);
      world.sleepUntil(due.minusSeconds(60));
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
      ClaimView end = world.end();
      assertThat(end.outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().at("RECEIPT_CONFIRMED", "REFUND").getFirst())
          .isAfterOrEqualTo(due)
          .isCloseTo(due, within(1, ChronoUnit.SECONDS));
      assertThat(world.records().told("RETURN_ON_ITS_WAY")).containsExactly("MERCHANT");
    }
  }

  @Test
  void nudgesTheMerchantTwoDaysAfterTheParcelWasSignedFor() {
    try (ClaimWorld world = onItsWay()) {
      world.sleep(Duration.ofDays(2));
      world.reports("PARCEL_SIGNED", Map.of());
      world.awaits(view -> !world.records().of("PARCEL_SIGNED").isEmpty());
      Instant signed = world.records().of("PARCEL_SIGNED").getFirst().at();
      world.sleepUntil(signed.plus(Duration.ofDays(2)).minusSeconds(60));
      assertThat(world.records().told("RECEIPT_REMINDER")).isEmpty();
      world.sleepUntil(signed.plus(Duration.ofDays(2)).plusSeconds(60));
      assertThat(world.records().told("RECEIPT_REMINDER")).containsExactly("MERCHANT");
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void keepsTheNudgeWhenThePlatformMovesTheDeadline() {
    try (ClaimWorld world = onItsWay()) {
      Instant later = world.due(ClaimClock.MERCHANT_RECEIPT).plus(Duration.ofDays(5));
      world.reports("PARCEL_SIGNED", Map.of());
      world.reports("DEADLINE_SET", Map.of("clock", "MERCHANT_RECEIPT", "dueAt", later.toString()));
      world.awaits(view -> world.due(ClaimClock.MERCHANT_RECEIPT).equals(later));
      world.sleep(Duration.ofDays(3));
      assertThat(world.records().told("RECEIPT_REMINDER")).containsExactly("MERCHANT");
    }
  }

  @Test
  void nudgesOnceThoughTheParcelIsReportedTwice() {
    try (ClaimWorld world = onItsWay()) {
      world.reports("PARCEL_SIGNED", Map.of());
      world.reports("PARCEL_SIGNED", Map.of());
      world.awaits(view -> !world.records().of("PARCEL_SIGNED").isEmpty());
      world.sleep(Duration.ofDays(3));
      assertThat(world.records().told("RECEIPT_REMINDER")).containsExactly("MERCHANT");
    }
  }

  @Test
  void flagsAParcelThatNobodyScannedInThreeDaysAndAsksTheBuyer() {
    try (ClaimWorld world = onItsWay()) {
      world.sleep(Duration.ofHours(71));
      assertThat(world.view().flags()).isEmpty();
      world.sleep(Duration.ofHours(2));
      assertThat(world.view().flags()).containsExactly(ClaimFlags.NO_FIRST_SCAN);
      assertThat(world.records().told("PARCEL_NOT_SCANNED")).containsExactly("BUYER");
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void flagsAParcelThoughTheDeadlineIsMovedJustBefore() {
    try (ClaimWorld world = onItsWay()) {
      Instant later = world.due(ClaimClock.MERCHANT_RECEIPT).plus(Duration.ofDays(5));
      world.sleep(Duration.ofDays(2));
      world.reports("DEADLINE_SET", Map.of("clock", "MERCHANT_RECEIPT", "dueAt", later.toString()));
      world.awaits(view -> world.due(ClaimClock.MERCHANT_RECEIPT).equals(later));
      world.sleep(Duration.ofDays(2));
      world.awaits(view -> view.flags().contains(ClaimFlags.NO_FIRST_SCAN));
    }
  }

  @Test
  void flagsNoParcelThatTheCarrierHas() {
    try (ClaimWorld world = onItsWay()) {
      world.reports("PARCEL_SCANNED", Map.of());
      world.awaits(view -> !world.records().of("PARCEL_SCANNED").isEmpty());
      world.sleep(Duration.ofDays(4));
      assertThat(world.view().flags()).isEmpty();
      assertThat(world.records().told("PARCEL_NOT_SCANNED")).isEmpty();
    }
  }

  /** T-23: a hint for the merchant; the goods are not with it, so nothing else begins. */
  @Test
  void hintsAtFakeLogisticsWhenAnotherSignedForTheParcel() {
    try (ClaimWorld world = onItsWay()) {
      world.reports("PARCEL_SIGNED", Map.of("elsewhere", true));
      world.awaits(view -> view.flags().contains(ClaimFlags.SIGNED_ELSEWHERE));
      assertThat(world.records().notices("PARCEL_SIGNED_ELSEWHERE"))
          .extracting(Notice::hint)
          .containsExactly(Notice.Hint.CHECK_FOR_FAKE_LOGISTICS);
      world.sleep(Duration.ofDays(4));
      assertThat(world.records().told("RECEIPT_REMINDER")).isEmpty();
      assertThat(world.view().allowedActions()).anyMatch(a -> a.action().equals("withdrawal"));
    }
  }

  @Test
  void nudgesNobodyOnceTheReceiptWouldHaveConfirmedItself() {
    try (ClaimWorld world = onItsWay()) {
      world.sleepUntil(world.due(ClaimClock.MERCHANT_RECEIPT).minus(Duration.ofDays(1)));
      world.reports("PARCEL_SIGNED", Map.of());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().told("RECEIPT_REMINDER")).isEmpty();
    }
  }

  @Test
  void letsTheBuyerWithdrawOnlyUntilTheParcelIsSignedFor() {
    try (ClaimWorld world = onItsWay()) {
      world.reports("PARCEL_SIGNED", Map.of());
      world.awaits(
          view -> view.allowedActions().stream().noneMatch(a -> a.action().equals("withdrawal")));
      assertThat(world.refuses(withdraw())).isEqualTo("ACTION_NOT_ALLOWED");
      world.reports("BUYER_WITHDREW", Map.of());
      world.awaits(view -> !world.records().ignored("BUYER_WITHDREW").isEmpty());
      assertThat(world.stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    }
  }

  @Test
  void letsTheBuyerWithdrawOnTheWayBack() {
    try (ClaimWorld world = onItsWay()) {
      assertThat(world.does(withdraw()).outcome()).isEqualTo(Outcome.WITHDRAWN);
      world.end();
    }
  }

  @Test
  void refusesARefusalWithoutGroundOrPicture() {
    try (ClaimWorld world = onItsWay()) {
      EvidenceItem film =
          new EvidenceItem(EvidenceKind.VIDEO, "https://e.example/1.mp4", "0".repeat(64), null);
      assertThat(world.refuses(new Receipt(MERCHANT, ReceiptDecision.REFUSE, null, proof(photo()))))
          .isEqualTo("GROUND_REQUIRED");
      assertThat(world.refuses(refusalWith())).isEqualTo("PROOF_REQUIRED");
      assertThat(world.refuses(refusalWith(film))).isEqualTo("PROOF_REQUIRED");
      assertThat(world.does(refuse()).stage()).isEqualTo(Stage.RECEIPT_DISPUTE);
    }
  }

  private static Receipt refusalWith(EvidenceItem... proof) {
    return new Receipt(MERCHANT, ReceiptDecision.REFUSE, RefusalGround.WRONG_GOODS, proof(proof));
  }

  private static List<EvidenceItem> proof(EvidenceItem... items) {
    return List.of(items);
  }

  @Test
  void confirmsByAPlatformEvent() {
    try (ClaimWorld world = onItsWay()) {
      world.reports("MERCHANT_CONFIRMED_RECEIPT", Map.of());
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
    }
  }
}
