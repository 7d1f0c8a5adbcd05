package io.baopei.domain.ledger;

import static io.baopei.fixture.Filings.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimLedgerTest {

  private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
  private static final Parties INSURED = new Parties("TMALL", "SUNSHINE", "M-77", "B-9");
  private static final Parties UNINSURED = new Parties("AMAZON", null, "M-77", "B-9");

  private final ClaimLedger claim = new ClaimLedger("C-1", INSURED);
  private final ClaimLedger amazon = new ClaimLedger("C-2", UNINSURED);

  private static String moves(Entry entry) {
    Posting from = entry.postings().getFirst();
    Posting to = entry.postings().getLast();
    assertThat(from.amount()).isEqualTo(-to.amount());
    assertThat(entry.at()).isEqualTo(NOON);
    return "%s %s: %d %s > %s"
        .formatted(
            entry.key(), entry.kind(), to.amount(), from.account().code(), to.account().code());
  }

  @Test
  void setsAsideSendsAndPays() {
    String key = "C-1/INDEMNITY/1";
    assertThat(moves(claim.reserve(1, cny("309.00"), NOON)))
        .isEqualTo(
            "C-1/RESERVE/1 RESERVED: 30900 INSURER/SUNSHINE/FUNDS/CNY"
                + " > INSURER/SUNSHINE/RESERVE/CNY/C-1");
    assertThat(moves(claim.sent(key, LegKind.INDEMNITY, cny("299.00"), NOON)))
        .isEqualTo(
            "C-1/INDEMNITY/1/SENT SENT: 29900 INSURER/SUNSHINE/RESERVE/CNY/C-1"
                + " > PROVIDER/ALIPAY/CLEARING/CNY/C-1");
    Entry paid = claim.paid(key, LegKind.INDEMNITY, Payee.MERCHANT, cny("299.00"), NOON, "PAY-1");
    assertThat(moves(paid))
        .isEqualTo(
            "C-1/INDEMNITY/1/PAID PAID: 29900 PROVIDER/ALIPAY/CLEARING/CNY/C-1"
                + " > MERCHANT/M-77/INDEMNITIES/CNY");
    assertThat(paid.reference()).isEqualTo("PAY-1");
    assertThat(paid.claimId()).isEqualTo("C-1");
  }

  @Test
  void movesPointsFromTheMerchantToTheBuyer() {
    Entry issued = claim.pointsIssued("C-1/POINTS/1", 10_000, NOON, "PTS-1");
    assertThat(moves(issued))
        .isEqualTo(
            "C-1/POINTS/1/ISSUED POINTS_ISSUED: 10000 MERCHANT/M-77/POINTS/POINTS"
                + " > BUYER/B-9/POINTS/POINTS");
    assertThat(issued.reference()).isEqualTo("PTS-1");
  }

  @Test
  void setsAsideAgainWhatIsDeclinedAndFreesWhatIsLeft() {
    assertThat(moves(claim.returned("C-1/INDEMNITY/1", LegKind.INDEMNITY, cny("299.00"), NOON)))
        .isEqualTo(
            "C-1/INDEMNITY/1/RETURNED RETURNED: 29900 PROVIDER/ALIPAY/CLEARING/CNY/C-1"
                + " > INSURER/SUNSHINE/RESERVE/CNY/C-1");
    assertThat(moves(claim.release(2, "CNY", 1_000, NOON)))
        .isEqualTo(
            "C-1/RELEASE/2 RELEASED: 1000 INSURER/SUNSHINE/RESERVE/CNY/C-1"
                + " > INSURER/SUNSHINE/FUNDS/CNY");
  }

  @Test
  void booksWhatAnOperatorSaysWasPaidOutOfTheReserve() {
    assertThat(moves(claim.paidByHand(freight(), cny("0.00"), NOON, "BANK-1")))
        .isEqualTo(
            "C-1/RETURN_FREIGHT/BY_HAND PAID_BY_HAND: 1000 INSURER/SUNSHINE/RESERVE/CNY/C-1"
                + " > BUYER/B-9/INDEMNITIES/CNY");
  }

  @Test
  void booksWhatWasPaidByHandAndNotReservedStraightOutOfTheFunds() {
    assertThat(moves(claim.paidByHand(freight(), cny("10.00"), NOON, "BANK-1")))
        .isEqualTo(
            "C-1/RETURN_FREIGHT/BY_HAND PAID_BY_HAND: 1000 INSURER/SUNSHINE/FUNDS/CNY"
                + " > BUYER/B-9/INDEMNITIES/CNY");
    assertThat(claim.paidByHand(freight(), cny("4.00"), NOON, "BANK-1").postings())
        .extracting(Posting::amount)
        .containsExactly(-400L, -600L, 1_000L);
  }

  private static Leg freight() {
    return Leg.notDue(LegKind.RETURN_FREIGHT, Payee.BUYER, cny("10.00"), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "INDEMNITY, CNY 1.00, PROVIDER/ALIPAY/CLEARING/CNY/C-1",
    "RETURN_FREIGHT, CNY 10.00, PROVIDER/ALIPAY/CLEARING/CNY/C-1",
    "ACCOUNT_CREDIT, CNY 0.05, PROVIDER/TMALL/CLEARING/CNY/C-1",
    "INDEMNITY, USD 600.00, PROVIDER/TMALL/CLEARING/USD/C-1"
  })
  void sendsByWhoMovesIt(LegKind leg, Money amount, String clearing) {
    Entry sent = claim.sent("C-1/" + leg + "/1", leg, amount, NOON);
    assertThat(sent.postings().getLast().account().code()).isEqualTo(clearing);
  }

  @Test
  void paysOutOfThePlatformsFundsWhereNobodyInsures() {
    assertThat(moves(amazon.reserve(1, Money.parse("USD 600.00"), NOON)))
        .isEqualTo(
            "C-2/RESERVE/1 RESERVED: 60000 PLATFORM/AMAZON/FUNDS/USD"
                + " > PLATFORM/AMAZON/RESERVE/USD/C-2");
    assertThat(moves(amazon.recourseOpened(Money.parse("USD 600.00"), NOON)))
        .isEqualTo(
            "C-2/RECOURSE RECOURSE_OPENED: 60000 PLATFORM/AMAZON/RECOURSE/USD"
                + " > MERCHANT/M-77/RECEIVABLE/USD/C-2");
  }

  @Test
  void followsADebtUntilItIsGone() {
    assertThat(moves(claim.recovered(1, cny("20.00"), NOON, "BANK-1")))
        .isEqualTo(
            "C-1/RECOVERY/1 RECOVERED: 2000 MERCHANT/M-77/RECEIVABLE/CNY/C-1"
                + " > INSURER/SUNSHINE/RECOVERED/CNY");
    assertThat(moves(claim.givenUp(cny("10.00"), NOON)))
        .isEqualTo(
            "C-1/GIVEN_UP GIVEN_UP: 1000 MERCHANT/M-77/RECEIVABLE/CNY/C-1"
                + " > INSURER/SUNSHINE/RECOURSE/CNY");
  }

  @Test
  void booksARefundBetweenMerchantAndBuyer() {
    assertThat(moves(claim.refunded("C-1/REFUND/1", cny("299.00"), NOON, "R-1")))
        .isEqualTo(
            "C-1/REFUND/1/PAID REFUNDED: 29900 MERCHANT/M-77/REFUNDS/CNY"
                + " > BUYER/B-9/REFUNDS/CNY");
  }

  @ParameterizedTest
  @EnumSource(Payee.class)
  void paysTheOneWhoIsToBePaid(Payee payee) {
    Entry paid = claim.paid("K", LegKind.INDEMNITY, payee, cny("1.00"), NOON, "PAY-1");
    assertThat(paid.postings().getLast().account().party().name()).isEqualTo(payee.name());
  }

  @Test
  void refusesAnEntryThatDoesNotSumToZero() {
    Account funds = INSURED.funds("CNY");
    Account dollars = UNINSURED.funds("USD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(new Posting(funds, -5), new Posting(funds, 4)))
        .withMessageContaining("do not sum to zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(new Posting(funds, -5), new Posting(dollars, 5)))
        .withMessageContaining("do not sum to zero");
    assertThatIllegalArgumentException().isThrownBy(() -> entry());
    assertThatIllegalArgumentException().isThrownBy(() -> new Posting(funds, 0));
  }

  private static Entry entry(Posting... postings) {
    return new Entry("K", EntryKind.PAID, "C-1", NOON, null, List.of(postings));
  }

  @Test
  void knowsItsGuards() {
    assertThat(Guard.isOne("FUNDS_EXHAUSTED")).isTrue();
    assertThat(Guard.isOne("COVER_EXCEEDED")).isTrue();
    assertThat(Guard.isOne("PAYMENT_CONTRADICTION")).isFalse();
  }
}
