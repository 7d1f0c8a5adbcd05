package io.baopei.persistence;

import static io.baopei.persistence.Situations.BUYERS;
import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.MERCHANTS;
import static io.baopei.persistence.Situations.amazonFiling;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.step;
import static io.baopei.persistence.Situations.withoutAccount;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.LegOrder;
import io.baopei.contract.activity.RefundBuyer;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;

@ExtendWith(DatabaseExtension.class)
final class PaymentRecordsIT {

  private static final Instant LATER = FILED.plusSeconds(3600);
  private static final PaymentOutcome PAID = new PaymentOutcome.Paid("A-1", LATER);
  private static final PaymentOutcome DECLINED =
      new PaymentOutcome.Declined("PAYEE_NOT_EXIST", "no such account");
  private static final PaymentOutcome UNKNOWN = new PaymentOutcome.Unknown("no answer");
  private static final PaymentOutcome NOT_FOUND = new PaymentOutcome.NotFound();
  private static final Progress FRESH = new Progress(Optional.empty(), false);
  private static final Progress PERHAPS_SENT = new Progress(Optional.empty(), true);

  private final Database database;
  private final PostgresPaymentRecords payments;
  private final ViewSketch claim;
  private final String claimId;

  PaymentRecordsIT(Database database) {
    this.database = database;
    this.payments = database.payments();
    database.policies().register(registered(policy("P-1", "S-1")));
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    this.claim = ViewSketch.of(((FilingResult.Filed) filed).claim().input());
    this.claimId = claim.input().claimId();
  }

  @Test
  void isOnRecordAsSentBeforeItIsSent() {
    assertThat(begin(indemnity(1))).isEqualTo(FRESH);
    assertThat(status(indemnity(1))).isEqualTo("SENT");
  }

  @Test
  void isOnRecordEvenWhenTheCallerFailsAfterwards() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .executeWithoutResult(
                        status -> {
                          begin(indemnity(1));
                          throw new IllegalArgumentException("crash");
                        }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(begin(indemnity(1))).isEqualTo(PERHAPS_SENT);
  }

  @Test
  void saysThatItWasPerhapsSentUntilSomebodySaysWhatBecameOfIt() {
    begin(indemnity(1));
    assertThat(begin(indemnity(1))).isEqualTo(PERHAPS_SENT);

    settle(indemnity(1), UNKNOWN);
    assertThat(begin(indemnity(1))).isEqualTo(PERHAPS_SENT);
    assertThat(status(indemnity(1))).isEqualTo("UNKNOWN");

    settle(indemnity(1), NOT_FOUND);
    assertThat(status(indemnity(1))).isEqualTo("PENDING");
    assertThat(begin(indemnity(1))).isEqualTo(FRESH);
    assertThat(begin(indemnity(1))).isEqualTo(PERHAPS_SENT);
  }

  /** What the ledger does not book is not settled either: they are one transaction. */
  @Test
  void staysUnsettledWhenItCannotBeBooked() {
    begin(indemnity(1));
    database
        .jdbc()
        .sql(
            """
            SELECT ledger_book(:key, 'PAID', :claimId, NULL, now(), DATE '2026-03-06', CAST(
                '[{"code":"A","party":"BUYER","partyId":"A","purpose":"INDEMNITIES","unit":"CNY","amount":-1},
                  {"code":"B","party":"BUYER","partyId":"B","purpose":"INDEMNITIES","unit":"CNY","amount":1}]'
                AS jsonb))
            """)
        .param("key", indemnity(1).key() + "/PAID")
        .param("claimId", claimId)
        .query(Boolean.class)
        .single();

    assertThatThrownBy(() -> settle(indemnity(1), PAID)).isInstanceOf(PaymentContradiction.class);
    assertThat(status(indemnity(1))).isEqualTo("SENT");
  }

  @Test
  void beginsOnceWhenManyBeginAtOnce() {
    List<Progress> all = Together.run(8, number -> begin(indemnity(1)));

    assertThat(all).filteredOn(FRESH::equals).hasSize(1);
    assertThat(all).filteredOn(PERHAPS_SENT::equals).hasSize(7);
  }

  @Test
  void answersWithTheOutcomeOnceItIsSettled() {
    begin(indemnity(1));
    settle(indemnity(1), DECLINED);
    assertThat(begin(indemnity(1)).outcome()).contains(DECLINED);

    begin(indemnity(2));
    settle(indemnity(2), UNKNOWN);
    settle(indemnity(2), PAID);
    settle(indemnity(2), PAID);
    assertThat(begin(indemnity(2)).outcome()).contains(PAID);
  }

  @Test
  void refusesAKeyThatIsOnRecordWithOtherContent() {
    begin(indemnity(1));

    for (LegOrder other :
        List.of(
            order(1, Payee.MERCHANT, yuan(29_901), null),
            order(1, Payee.BUYER, yuan(29_900), null),
            order(1, Payee.MERCHANT, yuan(29_900), "operator/1"))) {
      assertThatThrownBy(() -> begin(other)).isInstanceOf(PaymentContradiction.class);
    }
    assertThat(database.count("payment_history")).isEqualTo(1);
  }

  @Test
  void keepsAContradictionAndOverwritesNothing() {
    begin(indemnity(1));
    settle(indemnity(1), PAID);

    for (PaymentOutcome other :
        List.of(DECLINED, NOT_FOUND, new PaymentOutcome.Paid("A-2", LATER))) {
      assertThatThrownBy(() -> settle(indemnity(1), other))
          .isInstanceOf(PaymentContradiction.class);
    }
    settle(indemnity(1), UNKNOWN);

    assertThat(begin(indemnity(1)).outcome()).contains(PAID);
    assertThat(
            database
                .jdbc()
                .sql("SELECT event FROM payment_history WHERE contradicts ORDER BY line_no")
                .query(String.class)
                .list())
        .containsExactly("DECLINED", "NOT_FOUND", "PAID");
  }

  @Test
  void tellsOperatorsOnceThatAnAnswerContradictsTheRecord() {
    begin(indemnity(1));
    settle(indemnity(1), DECLINED);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> settle(indemnity(1), PAID)).isInstanceOf(PaymentContradiction.class);
    }
    assertThat(
            database
                .jdbc()
                .sql(
                    "SELECT told || ' ' || (content #>> '{reason,text}') FROM notices "
                        + "WHERE kind = 'PAYMENT_CONTRADICTED'")
                .query(String.class)
                .list())
        .containsExactly("OPS " + indemnity(1).key());
    PostgresUnknownPayments watched = new PostgresUnknownPayments(database.jdbc());
    assertThat(watched.contradicted(FILED.minusSeconds(1))).isEqualTo(1);
    assertThat(watched.contradicted(LATER.plusSeconds(1))).isZero();
  }

  @Test
  void neverPaysUnderAKeyThatWasDeclined() {
    begin(indemnity(1));
    settle(indemnity(1), DECLINED);
    settle(indemnity(1), UNKNOWN);
    settle(indemnity(1), NOT_FOUND);

    assertThatThrownBy(() -> settle(indemnity(1), PAID)).isInstanceOf(PaymentContradiction.class);
    assertThat(begin(indemnity(1)).outcome()).contains(DECLINED);
  }

  @Test
  void refusesASecondPaymentOfALegThatIsPaidOrMayBe() {
    begin(indemnity(1));
    refusesASecond();
    settle(indemnity(1), UNKNOWN);
    refusesASecond();
    settle(indemnity(1), PAID);
    refusesASecond();

    assertThat(database.jdbc().sql("SELECT count(*) FROM payments").query(Long.class).single())
        .isEqualTo(1);
  }

  private void refusesASecond() {
    assertThatThrownBy(() -> begin(indemnity(2)))
        .isInstanceOfSatisfying(
            PaymentContradiction.class,
            second -> assertThat(second.key()).isEqualTo(claimId + "/INDEMNITY/2"));
  }

  @Test
  void refusesToSettleWhatNeverBegan() {
    assertThatThrownBy(() -> settle(indemnity(1), PAID)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesToChangeThePastOfAPayment() {
    begin(indemnity(1));
    settle(indemnity(1), PAID);

    for (String sql :
        List.of(
            "UPDATE payment_history SET event = 'DECLINED'",
            "DELETE FROM payment_history",
            "TRUNCATE payment_history",
            "DELETE FROM payments",
            "UPDATE payments SET amount_minor = 1",
            "UPDATE payments SET status = 'UNKNOWN', settled_at = NULL")) {
      assertThatThrownBy(() -> database.jdbc().sql(sql).update())
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  @Test
  void showsEachPaymentAsFarAsItIs() {
    database.steps().append(step(1, claim.in(Stage.PAYOUT).owing(owed()).view(), "PAYOUT_OPENED"));
    assertThat(shown().status()).isEqualTo(LegStatus.PENDING);

    begin(indemnity(1));
    assertThat(shown().status()).isEqualTo(LegStatus.SENT);
    settle(indemnity(1), UNKNOWN);
    assertThat(shown().status()).isEqualTo(LegStatus.UNKNOWN);
    settle(indemnity(1), DECLINED);
    assertThat(shown().status()).isEqualTo(LegStatus.DECLINED);
    begin(indemnity(2));
    assertThat(shown().status()).isEqualTo(LegStatus.SENT);
    settle(indemnity(2), PAID);
    assertThat(shown()).isEqualTo(owed().paid(LATER, "A-1"));
  }

  @Test
  void leavesWhatAnOperatorMarkedAsDone() {
    begin(indemnity(1));
    settle(indemnity(1), UNKNOWN);
    Leg done = owed().paid(FILED, "by hand");
    database.steps().append(step(1, claim.owing(done).view(), "REPAIRED"));

    assertThat(shown()).isEqualTo(done);
  }

  @Test
  void keepsRefundsLikeEveryPayment() {
    RefundBuyer refund =
        new RefundBuyer(claimId + "/REFUND/1", claimId, "O-1", "S-1", "RF-1", yuan(29_900));

    assertThat(payments.begin(refund, FILED)).isEqualTo(FRESH);
    assertThat(payments.begin(refund, FILED)).isEqualTo(PERHAPS_SENT);
    payments.settle(refund.key(), PAID, LATER);
    assertThat(payments.begin(refund, FILED).outcome()).contains(PAID);
  }

  @Test
  void paysIntoTheAccountOnRecordOrTheOneThatAnOperatorGave() {
    assertThat(account(order(1, Payee.BUYER, yuan(1_000), null))).contains(BUYERS);
    assertThat(account(order(1, Payee.MERCHANT, yuan(1_000), null))).contains(MERCHANTS);
    assertThat(account(order(1, Payee.PLATFORM, yuan(1_000), null))).isEmpty();

    PayeeAccount other = new PayeeAccount("ALIPAY", "2088-other", "Han Meimei");
    PostgresPayeeAccounts accounts = new PostgresPayeeAccounts(database.jdbc());
    String ref = accounts.keep(new ClaimId(claimId), other, "ops-1");
    assertThat(accounts.keep(new ClaimId(claimId), other, "ops-2")).isEqualTo(ref);
    assertThat(ref).doesNotContain("2088");
    assertThat(account(order(2, Payee.BUYER, yuan(1_000), ref))).contains(other);
    assertThat(account(order(2, Payee.BUYER, yuan(1_000), "operator/unknown"))).isEmpty();
    assertThat(payments.account("C-OTHER", order(2, Payee.BUYER, yuan(1_000), ref))).isEmpty();
  }

  @Test
  void paysAnAmazonBuyerWithoutAnAccountByTheWayThatTheOrderWasPaid() {
    String amazon = fileWithoutAccount(amazonFiling("RF-A", "S-A"));
    String tmall = fileWithoutAccount(filing("RF-T", "S-T"));
    LegOrder toBuyer = order(1, Payee.BUYER, yuan(1_000), null);

    assertThat(payments.account(amazon, toBuyer))
        .contains(new PayeeAccount(PayeeAccount.ORDER_PAYMENT_METHOD, "O-S-A", "B-9"));
    assertThat(payments.account(tmall, toBuyer)).isEmpty();
  }

  private String fileWithoutAccount(Filing filing) {
    FilingResult filed =
        database.claims().file(filing, FILED, facts -> withoutAccount(opened(filing, facts)));
    return ((FilingResult.Filed) filed).claim().input().claimId();
  }

  private Progress begin(LegOrder order) {
    payments.reserve(claimId, List.of(order), yuan(1_000_000), FILED);
    return payments.begin(claimId, order, FILED);
  }

  private void settle(LegOrder order, PaymentOutcome outcome) {
    payments.settle(order.key(), outcome, LATER);
  }

  private Optional<PayeeAccount> account(LegOrder order) {
    return payments.account(claimId, order);
  }

  private String status(LegOrder order) {
    return database
        .jdbc()
        .sql("SELECT status FROM payments WHERE payment_key = :key")
        .param("key", order.key())
        .query(String.class)
        .single();
  }

  private Leg shown() {
    return database
        .claims()
        .find(new ClaimId(claimId))
        .map(found -> found.view().settlement())
        .orElseThrow()
        .legs()
        .getFirst();
  }

  private LegOrder indemnity(int attempt) {
    return order(attempt, Payee.MERCHANT, yuan(29_900), null);
  }

  private LegOrder order(int attempt, Payee payee, Money amount, @Nullable String accountRef) {
    return new LegOrder(
        claimId + "/INDEMNITY/" + attempt, LegKind.INDEMNITY, payee, amount, accountRef);
  }

  private static Leg owed() {
    return Leg.notDue(LegKind.INDEMNITY, Payee.MERCHANT, yuan(29_900), List.of("T-26"))
        .withStatus(LegStatus.PENDING);
  }
}
