package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.amazonFiling;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.ledger.EntryKind;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.BookedEntries.Booked;
import io.baopei.port.record.BookedEntries.Side;
import io.baopei.port.record.ClaimsFunds.Fund;
import io.baopei.port.record.ClaimsFunds.Limit;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Invariants.Finding;
import io.baopei.port.record.PayoutStops.Stop;
import io.baopei.port.record.ReserveRefused;
import io.baopei.port.record.Statements.Line;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do about money as a whole, on the real tables. */
@ExtendWith(DatabaseExtension.class)
final class MoneyOpsIT {

  private static final Reason DRILL = new Reason("DRILL", "A drill.");
  private static final Money COVER = yuan(30_900);
  private static final String GOODS = "08-goods-are-back-before-payment";
  private static final String APPROVED = "16-no-payment-above-what-was-approved";

  private final Database database;
  private final PostgresPaymentRecords payments;
  private final PostgresClaimsFunds funds;
  private final PostgresPayoutStops stops;
  private final PostgresInvariants invariants;
  private String claimId = "";

  MoneyOpsIT(Database database) {
    this.database = database;
    this.payments = database.payments();
    this.funds = new PostgresClaimsFunds(database.jdbc());
    this.stops = new PostgresPayoutStops(database.jdbc());
    this.invariants = new PostgresInvariants(database.jdbc(), database.transactions());
  }

  @BeforeEach
  void fileAnInsuredClaim() {
    database.policies().register(registered(policy("P-1", "S-1")));
    FilingResult filed =
        database
            .claims()
            .file(filing("RF-1", "S-1"), FILED, facts -> opened(filing("RF-1", "S-1"), facts));
    claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    database.claims().engineStarted(new ClaimId(claimId), FILED);
  }

  private boolean isStopped() {
    return stops.payerOf(claimId).orElseThrow().stopped();
  }

  @Test
  void stopsOnePayerOrAll() {
    assertThat(isStopped()).isFalse();
    stops.say(stop("INS-other", true));
    assertThat(isStopped()).as("another payer's").isFalse();
    stops.say(stop("INS-1", true));
    assertThat(isStopped()).isTrue();
    stops.say(stop("INS-1", false));
    assertThat(isStopped()).isFalse();
    stops.say(stop(null, true));
    assertThat(isStopped()).isTrue();
    assertThat(stops.inForce()).extracting(Stop::payerId).containsExactly(null, "INS-other");
    assertThatThrownBy(() -> database.jdbc().sql("DELETE FROM payout_stops").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void drawsAFundToItsLimitAndOnWhenItIsRaised() {
    funds.set(limit(yuan(20_000)));
    LegOrder order = indemnity(20_001);
    assertThatThrownBy(() -> payments.reserve(claimId, List.of(order), COVER, FILED))
        .isInstanceOf(ReserveRefused.class);

    funds.set(limit(yuan(20_001)));
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    assertThat(funds.list())
        .containsExactly(
            new Fund(Owner.INSURER, "INS-1", yuan(20_001), yuan(0), yuan(20_001), yuan(20_001)));

    assertThat(
            database
                .jdbc()
                .sql("SELECT set_by || ': ' || reason || ', ' || reason_text FROM ledger_limits")
                .query(String.class)
                .list())
        .containsExactly("ops-1: DRILL, A drill.", "ops-1: DRILL, A drill.");
    funds.set(limit(null));
    assertThat(funds.list()).extracting(Fund::limit).containsOnlyNulls();
    assertThat(database.count("ledger_limits")).isEqualTo(3);
  }

  /** An insurer of the same name has another fund. */
  @Test
  void limitsTheFundOfAPlatformThatPaysItself() {
    Filing amazon = amazonFiling("RF-A", "S-A");
    String claimOfPlatform =
        ((FilingResult.Filed) database.claims().file(amazon, FILED, facts -> opened(amazon, facts)))
            .claim()
            .input()
            .claimId();
    funds.set(limit(Owner.INSURER, "PF-1", yuan(1)));
    funds.set(limit(Owner.PLATFORM, "PF-1", yuan(500)));

    LegOrder order =
        new LegOrder(
            claimOfPlatform + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.BUYER, yuan(501), null);
    assertThatThrownBy(() -> payments.reserve(claimOfPlatform, List.of(order), COVER, FILED))
        .isInstanceOf(ReserveRefused.class);
    funds.set(limit(Owner.PLATFORM, "PF-1", yuan(501)));
    payments.reserve(claimOfPlatform, List.of(order), COVER, FILED);
    payments.begin(claimOfPlatform, order, FILED);
    assertThat(funds.list())
        .containsExactly(
            new Fund(Owner.INSURER, "PF-1", yuan(0), yuan(0), yuan(0), yuan(1)),
            new Fund(Owner.PLATFORM, "PF-1", yuan(501), yuan(0), yuan(501), yuan(501)));
  }

  @Test
  void knowsPayersByPolicyFundAndClaim() {
    PostgresPayers payers = new PostgresPayers(database.jdbc());
    assertThat(payers.isKnown(Owner.INSURER, "INS-1")).as("by its claim").isTrue();
    assertThat(payers.isKnown(Owner.PLATFORM, "PF-1")).as("by its claims").isTrue();
    assertThat(payers.isKnown(Owner.PLATFORM, "INS-1")).isFalse();
    assertThat(payers.isKnown(Owner.INSURER, "PF-1")).isFalse();
    assertThat(payers.isKnown(Owner.INSURER, "INS-2")).isFalse();

    database.policies().register(registered(policy("P-2", "S-2", "INS-2")));
    assertThat(payers.isKnown(Owner.INSURER, "INS-2")).as("by its policy").isTrue();
    funds.set(limit(Owner.PLATFORM, "PF-9", null));
    assertThat(payers.isKnown(Owner.PLATFORM, "PF-9")).as("by its fund").isTrue();
  }

  @Test
  void statesWhatWasPaidForThePayersClaims() {
    PostgresStatements statements = new PostgresStatements(database.jdbc());
    LegOrder order = indemnity(20_000);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);
    LocalDate day = LocalDate.parse("2026-03-05");

    assertThat(statements.of("INS-1", day, day))
        .containsExactly(
            new Line(
                day,
                FILED,
                claimId,
                "S-1",
                EntryKind.PAID,
                yuan(20_000),
                "MERCHANT/M-77",
                "PAY-1"));
    assertThat(statements.of("INS-1", day.plusDays(1), day.plusDays(9))).isEmpty();
    assertThat(statements.of("INS-2", day, day)).isEmpty();
  }

  @Test
  void readsTheEntriesOfAClaim() {
    LegOrder order = indemnity(20_000);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);

    List<Booked> entries = new PostgresBookedEntries(database.jdbc()).ofClaim(claimId);
    assertThat(entries)
        .extracting(Booked::kind)
        .containsExactly(EntryKind.RESERVED, EntryKind.SENT, EntryKind.PAID);
    assertThat(entries.getLast().reference()).isEqualTo("PAY-1");
    assertThat(entries.getLast().postings())
        .containsExactly(
            new Side("PROVIDER/ALIPAY/CLEARING/CNY/" + claimId, "CNY", -20_000),
            new Side("MERCHANT/M-77/INDEMNITIES/CNY", "CNY", 20_000));
  }

  @Test
  void booksWhatComesLateOnTheFirstOpenDay() {
    PostgresStatements statements = new PostgresStatements(database.jdbc());
    LocalDate day = LocalDate.parse("2026-03-05");
    assertThat(statements.closedUpTo()).isNull();
    statements.close(day, "finance-1", FILED);
    statements.close(day, "finance-2", FILED);
    assertThat(statements.closedUpTo()).isEqualTo(day);

    LegOrder order = indemnity(20_000);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);
    assertThat(statements.of("INS-1", day, day)).as("closed: it stays as it was").isEmpty();
    assertThat(statements.of("INS-1", day.plusDays(1), day.plusDays(1))).hasSize(1);
  }

  @Test
  void findsNothingWhereAllIsWell() {
    LegOrder order = indemnity(20_000);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    assertThat(invariants.check()).hasSizeGreaterThanOrEqualTo(17);
    // The read model of this sketch was never decided on; everything else holds.
    assertThat(broken()).containsExactly("07-nothing-paid-without-approval", GOODS, APPROVED);
  }

  @Test
  void findsMoneyThatIsNotWhereItShouldBe() {
    LegOrder order = indemnity(20_000);
    payments.reserve(claimId, List.of(order), COVER, FILED);
    payments.begin(claimId, order, FILED);
    payments.settle(order.key(), new PaymentOutcome.Paid("PAY-1", FILED), FILED);

    spoil("ledger_balances", "UPDATE ledger_balances SET balance = balance + 1 WHERE balance = 0");
    assertThat(broken()).contains("02-balances-equal-postings", "05-clearing-is-what-is-in-flight");
    spoil("ledger_covers", "UPDATE ledger_covers SET committed = 7");
    assertThat(broken()).contains("09-no-sub-order-above-its-cover");
    spoil("payments", "UPDATE payments SET status = 'DECLINED'");
    assertThat(broken()).contains("04-paid-payments-are-booked");
    spoil("claims", "UPDATE claims SET outcome = 'REJECTED'");
    assertThat(broken())
        .contains("10-closed-claims-hold-no-money", "14-read-models-agree-with-journals");
    spoil("ledger_postings", "DELETE FROM ledger_postings WHERE amount > 0");
    assertThat(broken()).contains("01-entries-sum-to-zero");
  }

  private List<String> broken() {
    return invariants.check().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::name)
        .toList();
  }

  /** With the table's guards off, as only its owner can. */
  private void spoil(String table, String statement) {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              Guards.without(database, table, () -> database.jdbc().sql(statement).update());
            });
  }

  private LegOrder indemnity(long fen) {
    return new LegOrder(
        claimId + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.MERCHANT, yuan(fen), null);
  }

  private static Stop stop(@Nullable String payerId, boolean stopped) {
    return new Stop(payerId, stopped, "ops-1", FILED, DRILL);
  }

  private static Limit limit(@Nullable Money to) {
    return limit(Owner.INSURER, "INS-1", to);
  }

  private static Limit limit(Owner party, String payerId, @Nullable Money to) {
    return new Limit(party, payerId, CurrencyUnit.of("CNY"), to, "ops-1", FILED, DRILL);
  }
}
