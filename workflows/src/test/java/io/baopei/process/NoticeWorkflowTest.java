package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.process.Commands.REASON;
import static io.baopei.process.Commands.SENIOR;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.rejectBy;
import static io.baopei.process.Commands.rule;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Notice.Hint;
import io.baopei.contract.claim.DisputeRuling;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notice says what its receiver must know: by when, how much, why, and what is missing. */
class NoticeWorkflowTest {

  @Test
  void givesReasonAndDeadlineOfTheAppealWithARejection() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject());

      assertThat(world.records().notices("CLAIM_REJECTED"))
          .hasSize(2)
          .allMatch(notice -> REASON.equals(notice.reason()))
          .allMatch(notice -> world.due(ClaimClock.APPEAL_WINDOW).equals(notice.dueAt()));
    }
  }

  @Test
  void givesTheReasonWithTheEndAfterASecondRejection() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject(), appeal(), rejectBy(SENIOR));
      world.end();

      assertThat(world.records().notices("CLAIM_REJECTED").getLast().dueAt()).isNull();
      assertThat(world.records().notices("CLAIM_CLOSED_REJECTED"))
          .extracting(Notice::reason)
          .containsExactly(REASON, REASON);
    }
  }

  @Test
  void listsEverythingThatIsMissing() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(askForMore());

      Notice asked = world.records().notices("SUPPLEMENT_REQUESTED").getFirst();
      assertThat(asked.missing()).containsExactly("a picture of the label");
      assertThat(asked.dueAt()).isEqualTo(world.due(ClaimClock.SUPPLEMENT));
      world.sleep(Duration.ofDays(6));
      assertThat(world.records().notices("CLAIM_REJECTED").getFirst().reason())
          .extracting(Reason::code)
          .isEqualTo("SUPPLEMENT_NOT_SENT");
    }
  }

  @Test
  void listsWhatTheFilingLacks() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().withoutPicture())) {
      Notice asked = world.records().notices("SUPPLEMENT_REQUESTED").getFirst();

      assertThat(asked.missing()).hasSize(2);
      assertThat(asked.dueAt()).isEqualTo(world.due(ClaimClock.SUPPLEMENT));
    }
  }

  @Test
  void saysAtTheApprovalWhatEachMustDo() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());

      List<Notice> approved = world.records().notices("CLAIM_APPROVED");
      assertThat(approved).extracting(Notice::to).containsExactly(Role.BUYER, Role.MERCHANT);
      assertThat(approved).extracting(Notice::amount).containsOnly(cny("299.00"));
      assertThat(approved)
          .extracting(Notice::hint)
          .containsExactly(Hint.SUBMIT_TRACKING_NUMBER, Hint.CHECK_DEFAULT_RETURN_ADDRESS);
      assertThat(approved.getFirst().dueAt()).isEqualTo(world.due(ClaimClock.RETURN_TRACKING));
    }
  }

  @Test
  void asksForNoReturnWhereNothingGoesBack() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.does(approve("120.00", REASON));

      assertThat(world.records().notices("CLAIM_APPROVED"))
          .hasSize(2)
          .allMatch(notice -> notice.hint() == null && notice.dueAt() == null)
          .allMatch(notice -> REASON.equals(notice.reason()))
          .allMatch(notice -> cny("120.00").equals(notice.amount()));
    }
  }

  @Test
  void remindsOfTheTrackingNumberAndByWhen() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve());
      world.sleep(Duration.ofDays(4));

      assertThat(world.records().notices("RETURN_TRACKING_REMINDER"))
          .extracting(Notice::to)
          .containsExactly(Role.BUYER, Role.MERCHANT);
      assertThat(world.records().notices("RETURN_TRACKING_REMINDER"))
          .allMatch(notice -> notice.hint() == Hint.SUBMIT_TRACKING_NUMBER)
          .allMatch(notice -> world.due(ClaimClock.RETURN_TRACKING).equals(notice.dueAt()));
    }
  }

  @Test
  void saysWhyAReceiptWasRefusedAndByWhenToAnswer() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking(), refuse());
      Notice refused = world.records().notices("RECEIPT_REFUSED").getFirst();
      assertThat(refused.reason()).isEqualTo(new Reason("EMPTY_PARCEL", null));
      assertThat(refused.dueAt()).isEqualTo(world.due(ClaimClock.DISPUTE_ANSWER));

      world.does(rule(DisputeRuling.UPHOLD));
      world.end();
      assertThat(world.records().notices("CLAIM_CLOSED_RECEIPT_REFUSED"))
          .extracting(Notice::reason)
          .containsOnly(REASON);
    }
  }

  @Test
  void tellsEachWhatItWasPaid() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking(), confirm());
      world.end();

      assertThat(world.records().notices("CLAIM_PAID").getFirst().amount())
          .isEqualTo(cny("299.00"));
      assertThat(world.records().notices("CLAIM_CLOSED_PAID"))
          .extracting(Notice::amount)
          .containsExactly(cny("309.00"), cny("299.00"));
    }
  }

  @Test
  void tellsTheMerchantByWhichRuleTheGateRefused() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().inCategory("BOOKS"))) {
      String rule = String.valueOf(world.end().refusedBy());

      assertThat(world.records().notices("HANDED_TO_MERCHANT").getFirst().reason())
          .extracting(Reason::code)
          .isEqualTo(rule);
      assertThat(world.records().notices("CLAIM_CLOSED_NOT_COVERED"))
          .hasSize(2)
          .allMatch(notice -> notice.reason() != null && notice.amount() == null);
    }
  }

  @Test
  void givesADeadlineWithEverythingThatIsDue() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(world.records().notices("REVIEW_DUE").getFirst().dueAt())
          .isEqualTo(world.due(ClaimClock.INSURER_REVIEW));
      world.does(approve(), tracking());
      assertThat(world.records().notices("RETURN_ON_ITS_WAY").getFirst().dueAt())
          .isEqualTo(world.due(ClaimClock.MERCHANT_RECEIPT));
    }
  }

  @Test
  void readsWhatSaidNoMoreThanReceiverAndKind() throws JsonProcessingException {
    String old = "{\"to\":\"INSURER\",\"kind\":\"REVIEW_DUE\"}";

    assertThat(ContractJson.mapper().readValue(old, Notice.class))
        .isEqualTo(Notice.to(Role.INSURER, "REVIEW_DUE"));
  }
}
