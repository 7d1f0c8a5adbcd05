package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.SettlementView;
import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.points.NonPerformance;
import io.baopei.domain.points.NonPerformanceGround;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Invariants.Finding;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords.Progress;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders.Event;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Points of a merchant, on the real tables. */
@ExtendWith(DatabaseExtension.class)
final class PointsRecordsIT {

  private static final Instant LATER = FILED.plusSeconds(3600);
  private static final Actor OPS = new Actor(Role.OPS, "ops-1");
  private static final Reason WHY = new Reason("ASKED", "The platform said so by telephone.");
  private static final PaymentOutcome ISSUED = new PaymentOutcome.Paid("PTS-1", LATER);
  private static final PaymentOutcome DECLINED =
      new PaymentOutcome.Declined("MERCHANT_POINTS_TOO_LOW", "No.");
  private static final PaymentOutcome UNKNOWN = new PaymentOutcome.Unknown("no answer");

  private final Database database;
  private final PostgresPointsOrders orders;
  private final PostgresPointsRecords records;
  private final NewClaim claim;
  private final ClaimId claimId;

  PointsRecordsIT(Database database) {
    this.database = database;
    this.orders = new PostgresPointsOrders(database.jdbc(), database.transactions());
    this.records = new PostgresPointsRecords(database.jdbc(), database.transactions());
    database.policies().register(registered(policy("P-1", "S-1")));
    this.claim = file("RF-1");
    this.claimId = new ClaimId(claim.input().claimId());
    database.claims().engineStarted(claimId, FILED);
  }

  @Test
  void keepsTheFirstOrderOfASubOrder() {
    assertThat(orders.keep(order(claimId))).isTrue();
    assertThat(orders.keep(order(claimId))).isFalse();

    PointsOrder kept = kept();
    assertThat(kept).isEqualTo(order(claimId));
    assertThat(orders.history(claimId))
        .containsExactly(new Event(1, FILED, "ORDERED", OPS, null, null, false));
    assertThat(orders.find("PF-2", "TMALL_30_DAY", "S-1")).isEmpty();
  }

  @Test
  void keepsOneWhenManyOrderThroughTwoClaimsAtOnce() {
    close(claim);
    ClaimId second = new ClaimId(file("RF-2").input().claimId());

    List<Boolean> kept =
        Together.run(8, number -> orders.keep(order(number % 2 == 0 ? claimId : second)));

    assertThat(kept).filteredOn(isNew -> isNew).hasSize(1);
    assertThat(database.count("points_orders")).isEqualTo(1);
    assertThat(database.count("points_history")).isEqualTo(1);
  }

  @Test
  void booksAndTellsWithTheSettlement() {
    IssuePoints try1 = sent();
    records.settle(try1, ISSUED, LATER);
    records.settle(try1, ISSUED, LATER);

    assertThat(kept().status()).isEqualTo(LegStatus.PAID);
    assertThat(kept().reference()).isEqualTo("PTS-1");
    assertThat(booked())
        .containsExactly("BUYER/B-9/POINTS/POINTS 10000", "MERCHANT/M-77/POINTS/POINTS -10000");
    assertThat(told("POINTS_ISSUED")).containsExactlyInAnyOrder("BUYER", "MERCHANT", "PLATFORM");
    assertThat(told("POINTS_DECLINED")).isEmpty();
    assertThat(broken()).isEmpty();
    assertThat(records.begin(try1, LATER)).isEqualTo(new Progress(Optional.of(ISSUED), true));
  }

  /** T-14: without that hint the platform would go on taking the complaint. */
  @Test
  void tellsThePlatformThatNoComplaintIsTakenAnyMore() {
    records.settle(sent(), ISSUED, LATER);

    List<Notice> told = notices();
    assertThat(told)
        .filteredOn(notice -> notice.to() == Role.PLATFORM)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.hint()).isEqualTo(Notice.Hint.NO_COMPLAINT_ANY_MORE);
              assertThat(notice.kind()).isEqualTo("POINTS_ISSUED");
              assertThat(notice.amount()).isEqualTo(NonPerformance.sum(10_000));
            });
    assertThat(told)
        .filteredOn(notice -> notice.hint() == Notice.Hint.NO_COMPLAINT_ANY_MORE)
        .hasSize(1);
  }

  @Test
  void tellsTheMerchantOnWhichGroundTheyAreOrdered() {
    orders.keep(order(claimId));
    orders.keep(order(claimId));

    assertThat(notices())
        .filteredOn(notice -> notice.kind().startsWith("POINTS_"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.to()).isEqualTo(Role.MERCHANT);
              assertThat(notice.kind()).isEqualTo("POINTS_ORDERED");
              assertThat(notice.reason()).isEqualTo(new Reason("RETURN_OBSTRUCTED", null));
              assertThat(notice.hint()).isEqualTo(Notice.Hint.WRITE_TO_THE_PLATFORM);
              assertThat(notice.amount()).isEqualTo(NonPerformance.sum(10_000));
            });
  }

  /** S3-10: whatever hangs is seen. */
  @Test
  void tellsOperatorsOnceOfEachDelayUntilItIsSettled() {
    IssuePoints try1 = sent();
    records.delayed(try1, false, LATER);
    records.delayed(try1, false, LATER);
    assertThat(told("POINTS_DELAYED")).containsExactly("OPS");
    assertThat(orders.history(claimId)).extracting(Event::event).containsOnlyOnce("DELAYED");

    records.settle(try1, ISSUED, LATER);
    records.delayed(try1, true, LATER);
    assertThat(told("POINTS_OVERDUE")).isEmpty();
  }

  @Test
  void countsWhatIsUnknownAmongThePaymentsThatAre() {
    PostgresUnknownPayments unknown = new PostgresUnknownPayments(database.jdbc());
    IssuePoints try1 = sent();
    assertThat(unknown.count()).isZero();
    records.settle(try1, UNKNOWN, LATER);
    assertThat(unknown.count()).isEqualTo(1);
    assertThat(unknown.oldest()).contains(FILED);
    records.settle(try1, ISSUED, LATER);
    assertThat(unknown.oldest()).isEmpty();
  }

  @Test
  void isSettledByAPersonsWordWithItsEntryAndWhoSaidSo() {
    IssuePoints try1 = sent();
    records.settle(try1, UNKNOWN, LATER);

    List<Boolean> settled =
        Together.run(4, number -> orders.settle(claimId, 1, ISSUED, WHY, OPS, LATER));

    assertThat(settled).filteredOn(done -> done).hasSize(1);
    assertThat(kept().status()).isEqualTo(LegStatus.PAID);
    assertThat(booked()).contains("MERCHANT/M-77/POINTS/POINTS -10000");
    assertThat(told("POINTS_ISSUED")).containsExactlyInAnyOrder("BUYER", "MERCHANT", "PLATFORM");
    assertThat(orders.history(claimId).getLast())
        .isEqualTo(new Event(1, LATER, "PAID", OPS, "PTS-1", "ASKED", false));
    assertThat(broken()).isEmpty();
    assertThat(records.begin(try1, LATER).outcome()).as("where the workflow finds it").isPresent();
    assertThat(orders.settle(claimId, 1, DECLINED, WHY, OPS, LATER)).isFalse();
  }

  @Test
  void isDeclinedByAPersonsWord() {
    orders.keep(order(claimId));
    assertThat(orders.settle(claimId, 1, DECLINED, WHY, OPS, LATER)).as("never sent").isFalse();
    records.begin(kept().toIssue(), FILED);
    assertThat(orders.settle(claimId, 1, DECLINED, WHY, OPS, LATER)).isTrue();
    assertThat(kept().status()).isEqualTo(LegStatus.DECLINED);
    assertThat(booked()).isEmpty();
    assertThat(orders.orderAgain(claimId, 1, order(claimId))).isTrue();
  }

  @Test
  void keepsWhatWasSaidEachTime() {
    orders.keep(order(claimId));
    orders.repeat(claimId, order(claimId, "Still none."));
    records.begin(kept().toIssue(), FILED);
    records.settle(kept().toIssue(), DECLINED, LATER);
    orders.orderAgain(claimId, 1, order(claimId, "It has points now."));

    assertThat(
            database
                .jdbc()
                .sql(
                    """
                    SELECT attempt || ' ' || event || ' ' || statement || ' '
                           || jsonb_array_length(items)
                      FROM points_history WHERE statement IS NOT NULL ORDER BY line_no
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "1 ORDERED No address was given. 1",
            "1 REPEATED Still none. 1",
            "2 ORDERED It has points now. 1");
    assertThat(kept().statement()).isEqualTo("No address was given.");
  }

  @Test
  void settlesNothingThatTheLedgerDoesNotTake() {
    IssuePoints try1 = sent();
    database
        .jdbc()
        .sql("ALTER TABLE ledger_entries ADD CONSTRAINT none CHECK (false) NOT VALID")
        .update();
    try {
      assertThatThrownBy(() -> records.settle(try1, ISSUED, LATER)).isNotNull();
    } finally {
      database.jdbc().sql("ALTER TABLE ledger_entries DROP CONSTRAINT none").update();
    }

    assertThat(kept().status()).isEqualTo(LegStatus.SENT);
    assertThat(told("POINTS_ISSUED")).isEmpty();
    assertThat(orders.history(claimId)).extracting(Event::event).doesNotContain("PAID");
  }

  @Test
  void saysThatItWasPerhapsSentUntilSomebodySaysMore() {
    IssuePoints try1 = sent();
    assertThat(records.begin(try1, LATER).sentBefore()).isTrue();
    records.settle(try1, UNKNOWN, LATER);
    assertThat(kept().status()).isEqualTo(LegStatus.UNKNOWN);
    records.settle(try1, new PaymentOutcome.NotFound(), LATER);
    assertThat(records.begin(try1, LATER)).isEqualTo(new Progress(Optional.empty(), false));
  }

  @Test
  void triesAgainUnderANewKeyWhatWasDeclined() {
    IssuePoints try1 = sent();
    assertThat(orders.orderAgain(claimId, 1, order(claimId))).as("not declined").isFalse();
    records.settle(try1, DECLINED, LATER);
    assertThat(kept().code()).isEqualTo("MERCHANT_POINTS_TOO_LOW");
    assertThat(told("POINTS_DECLINED")).containsExactly("OPS");

    List<Boolean> again = Together.run(4, number -> orders.orderAgain(claimId, 1, order(claimId)));

    assertThat(again).filteredOn(done -> done).hasSize(1);
    IssuePoints try2 = kept().toIssue();
    assertThat(try2.key()).isEqualTo(claimId.value() + "/POINTS/2");
    assertThatThrownBy(() -> records.begin(try1, LATER)).isInstanceOf(PaymentContradiction.class);
    records.begin(try2, LATER);
    records.settle(try2, ISSUED, LATER);
    assertThat(broken()).isEmpty();
    assertThat(orders.history(claimId))
        .extracting(Event::event)
        .containsExactly("ORDERED", "SENT", "DECLINED", "ORDERED", "SENT", "PAID");
  }

  @Test
  void keepsWhatContradictsAndOverwritesNothing() {
    IssuePoints try1 = sent();
    records.settle(try1, ISSUED, LATER);

    assertThatThrownBy(() -> records.settle(try1, DECLINED, LATER))
        .isInstanceOf(PaymentContradiction.class);
    assertThatThrownBy(() -> records.settle(try1, new PaymentOutcome.Paid("PTS-2", LATER), LATER))
        .isInstanceOf(PaymentContradiction.class);

    assertThat(kept().reference()).isEqualTo("PTS-1");
    assertThat(orders.history(claimId)).filteredOn(Event::contradicts).hasSize(2);
    assertThat(told("POINTS_CONTRADICTED")).containsExactly("OPS");
    assertThat(told("POINTS_DECLINED")).isEmpty();
    for (String change :
        List.of(
            "DELETE FROM points_orders",
            "UPDATE points_orders SET statement = 'x'",
            "UPDATE points_orders SET status = 'DECLINED'",
            "UPDATE points_history SET code = 'x'")) {
      assertThatThrownBy(() -> database.jdbc().sql(change).update()).as(change).isNotNull();
    }
  }

  @Test
  void findsWhatWasOnlyPutOnRecord() {
    orders.keep(order(claimId));
    assertThat(orders.unstarted(FILED, 9)).isEmpty();
    assertThat(orders.unstarted(LATER, 9)).extracting(PointsOrder::claimId).hasSize(1);
    orders.started(claimId, 1, LATER);
    assertThat(orders.unstarted(LATER, 9)).isEmpty();
    assertThat(kept().isStarted()).isTrue();
  }

  /** A later claim of the sub-order counts what insurers paid, and points are none of it. */
  @Test
  void showsThemAsAPaymentThatNoInsurerMade() {
    records.settle(sent(), ISSUED, LATER);

    SettlementView settlement = database.claims().find(claimId).orElseThrow().view().settlement();
    Leg leg = Objects.requireNonNull(settlement).legs().getLast();
    assertThat(leg).isEqualTo(NonPerformance.leg(10_000, LegStatus.PAID).paid(LATER, "PTS-1"));
    assertThat(leg.leg()).isEqualTo(LegKind.POINTS);
    close(claim);
    assertThat(file("RF-2").input().earlier().paid().isZero()).isTrue();
  }

  private IssuePoints sent() {
    orders.keep(order(claimId));
    IssuePoints order = kept().toIssue();
    records.begin(order, FILED);
    return order;
  }

  private PointsOrder kept() {
    return orders.find("PF-1", "TMALL_30_DAY", "S-1").orElseThrow();
  }

  private PointsOrder order(ClaimId through) {
    return order(through, "No address was given.");
  }

  private PointsOrder order(ClaimId through, String statement) {
    return new PointsOrder(
        through.value(),
        "TMALL_30_DAY",
        "PF-1",
        "M-77",
        "B-9",
        "S-1",
        NonPerformance.POINTS,
        NonPerformanceGround.RETURN_OBSTRUCTED,
        statement,
        filing("RF-1", "S-1").evidence(),
        FILED,
        OPS,
        1,
        LegStatus.PENDING,
        false,
        null,
        null,
        null);
  }

  private NewClaim file(String requestId) {
    FilingResult filed =
        database
            .claims()
            .file(
                filing(requestId, "S-1"), FILED, facts -> opened(filing(requestId, "S-1"), facts));
    return ((FilingResult.Filed) filed).claim();
  }

  private void close(NewClaim open) {
    database
        .jdbc()
        .sql("UPDATE claims SET outcome = 'REJECTED' WHERE claim_id = :claimId")
        .param("claimId", open.input().claimId())
        .update();
  }

  private List<String> booked() {
    return database
        .jdbc()
        .sql(
            """
            SELECT a.code || ' ' || b.balance FROM ledger_accounts a
              JOIN ledger_balances b USING (account_id) ORDER BY a.code
            """)
        .query(String.class)
        .list();
  }

  private List<Notice> notices() {
    return new PostgresNoticeOutbox(database.jdbc())
        .take(10, Instant.now().plusSeconds(9)).stream().map(OutgoingNotice::notice).toList();
  }

  private List<String> told(String kind) {
    return database
        .jdbc()
        .sql("SELECT told FROM notices WHERE kind = :kind AND of_points")
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  private List<String> broken() {
    return new PostgresInvariants(database.jdbc(), database.transactions())
        .check().stream().filter(finding -> !finding.holds()).map(Finding::name).toList();
  }
}
