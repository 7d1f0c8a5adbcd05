package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.StoredClaim;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-13, OQ-15: points are owed for a duty, and are the business of those it binds. */
class PointsDutyIT extends PointsHarness {

  /** What was said about one buyer and one merchant is nobody else's business. */
  @ParameterizedTest
  @CsvSource({"B-9, B-OTHER", "M-77, M-OTHER"})
  void hidesTheOrderOfOtherPeopleOfTheSubOrder(String theirs, String ours) {
    String name = "people-" + ours;
    String first = claimOf(name);
    post(path(first), PLATFORM, BODY);
    PointsOrder order = points.find("TMALL", "TMALL_30_DAY", subOrder(first)).orElseThrow();
    assertThat(List.of(order.buyerId(), order.merchantId())).contains(theirs);
    closedAs(first, Outcome.REJECTED);
    String second = otherwise(first, ours);

    assertThat(get(path(second), OPS).code()).isEqualTo("POINTS_NOT_FOUND");
    Answer refused = post(path(second), OPS, BODY);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains("another merchant or buyer");
    assertThat(post(path(second) + "/settlement", OPS, "{}").code()).isEqualTo("POINTS_NOT_FOUND");
  }

  /** OQ-15: a merchant owes points for a duty that it had. */
  @ParameterizedTest
  @CsvSource({
    "RETURN_OBSTRUCTED,       INSURER_REVIEW,  ,                   '',                      approved",
    "RETURN_OBSTRUCTED,       CLOSED,          REJECTED,           '',                      approved",
    "RETURN_OBSTRUCTED,       CLOSED,          RETURN_NOT_SENT,    APPROVED_FOR_RETURN,     ''",
    "REFUND_OVERDUE,          CLOSED,          REJECTED,           '',                      overdue",
    "REFUND_OVERDUE,          REFUND,          ,                   '',                      overdue",
    "REFUND_OVERDUE,          REFUND,          ,                   BREACHED,                ''",
    "REFUND_OVERDUE,          CLOSED,          CLOSED_BY_OPERATOR, APPROVED_FOR_REFUND,     ''",
    "REFUND_OVERDUE,          CLOSED,          PAID,               APPROVED_FOR_REFUND,     overdue",
    "REFUSED_OUTSIDE_GROUNDS, MERCHANT_RECEIPT,,                   '',                      refused",
    "REFUSED_OUTSIDE_GROUNDS, RECEIPT_DISPUTE, ,                   '',                      ''",
    "REFUSED_OUTSIDE_GROUNDS, CLOSED,          RECEIPT_REFUSED,    '',                      ''",
    "REFUSED_OUTSIDE_GROUNDS, REFUND,          ,                   RECEIPT_REFUSED,         ''"
  })
  void holdsTheGroundAgainstTheClaim(
      String ground, Stage stage, @Nullable Outcome outcome, String happened, String lacks) {
    String claimId = filed("duty-" + UUID.randomUUID()).at("/claimId");
    boolean breached = happened.equals("BREACHED");
    stands(claimId, stage, outcome, breached ? List.of(late()) : List.of());
    if (!happened.isEmpty() && !breached) {
      moved(claimId, happened);
    }

    Answer answer = post(path(claimId), OPS, BODY.replace("RETURN_OBSTRUCTED", ground));

    if (lacks.isEmpty()) {
      assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    } else {
      assertThat(answer.code()).isEqualTo("ACTION_NOT_ALLOWED");
      assertThat(answer.at("/detail")).contains(ground, lacks);
      assertThat(answer.at("/stage")).isEqualTo(stage.name());
      assertThat(answer.json().at("/allowedActions").isArray()).isTrue();
    }
  }

  private String subOrder(String claimId) {
    return claims.find(new ClaimId(claimId)).orElseThrow().view().subOrderId();
  }

  /** Another claim of the same sub-order, that of another buyer or merchant. */
  private String otherwise(String claimId, String who) {
    StoredClaim first = claims.find(new ClaimId(claimId)).orElseThrow();
    String second = filed("points-" + who).at("/claimId");
    StoredClaim other = claims.find(new ClaimId(second)).orElseThrow();
    boolean isBuyer = who.startsWith("B-");
    ClaimView view =
        view(
            other.view(),
            isBuyer ? first.view().merchantId() : who,
            first.view().subOrderId(),
            Stage.RETURN_TRACKING,
            null,
            List.of());
    claims.put(
        new StoredClaim(
            view, other.input(), other.platformId(), isBuyer ? who : first.buyerId(), true));
    return second;
  }

  private static Deadline late() {
    return Deadline.at(ClaimClock.REFUND, AT, List.of()).breach(AT);
  }

  /** The claim's journal has that move, to where it leads. */
  private void moved(String claimId, String event) {
    ClaimView view = claims.find(new ClaimId(claimId)).orElseThrow().view();
    String to = event.equals("APPROVED_FOR_REFUND") ? "REFUND" : "RETURN_TRACKING";
    claims.append(
        new ClaimStep(
            claimId,
            2,
            view,
            List.of(new JournalEntry(AT, Track.EVENT, event, to, Actor.SYSTEM, List.of(), null)),
            List.of(),
            List.of(),
            List.of(),
            null));
  }
}
