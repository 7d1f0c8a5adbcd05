package io.baopei.domain.ledger;

import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one claim. Out of the payer's funds a reserve is set aside; each payment goes
 * through its provider's clearing, where it stays until it is known what became of it; what is left
 * in the end is free again.
 */
public record ClaimLedger(String claimId, Parties parties) {

  /** Who moves Chinese money. */
  private static final String ALIPAY = "ALIPAY";

  /** The unit of points, counted as they are. */
  private static final String POINTS = "POINTS";

  /** Sets aside what the claim may cost, or the n-th time what it may cost more. */
  public Entry reserve(int number, Money cost, Instant at) {
    String unit = unit(cost);
    return move(
        claimId + "/RESERVE/" + number,
        EntryKind.RESERVED,
        at,
        null,
        parties.funds(unit),
        reserve(unit),
        minor(cost));
  }

  /** The payment of that key is about to be ordered. */
  public Entry sent(String key, LegKind leg, Money amount, Instant at) {
    String unit = unit(amount);
    return move(
        key + "/SENT", EntryKind.SENT, at, null, reserve(unit), clearing(leg, unit), minor(amount));
  }

  /** The provider paid it. */
  public Entry paid(
      String key, LegKind leg, Payee payee, Money amount, Instant at, String reference) {
    String unit = unit(amount);
    return move(
        key + "/PAID",
        EntryKind.PAID,
        at,
        reference,
        clearing(leg, unit),
        parties.indemnities(payee, unit),
        minor(amount));
  }

  /** The provider did not pay it. */
  public Entry returned(String key, LegKind leg, Money amount, Instant at) {
    String unit = unit(amount);
    return move(
        key + "/RETURNED",
        EntryKind.RETURNED,
        at,
        null,
        clearing(leg, unit),
        reserve(unit),
        minor(amount));
  }

  /**
   * An operator says that a leg was paid elsewhere: out of the reserve, not by a provider.
   *
   * @param notReserved what the reserve lacks of it, and comes straight out of the funds
   */
  public Entry paidByHand(Leg leg, Money notReserved, Instant at, String reference) {
    String unit = unit(leg.amount());
    long amount = minor(leg.amount());
    List<Posting> postings = new ArrayList<>();
    if (notReserved.isPositive()) {
      postings.add(new Posting(parties.funds(unit), -minor(notReserved)));
    }
    if (notReserved.isLessThan(leg.amount())) {
      postings.add(new Posting(reserve(unit), minor(notReserved) - amount));
    }
    postings.add(new Posting(parties.indemnities(leg.payee(), unit), amount));
    return new Entry(
        byHandKey(leg.leg()), EntryKind.PAID_BY_HAND, claimId, at, reference, postings);
  }

  /** The key under which a leg is booked as paid by hand, at most once. */
  public String byHandKey(LegKind leg) {
    return claimId + "/" + leg + "/BY_HAND";
  }

  /** The claim is over, and that much of its reserve was not used. */
  public Entry release(int number, String unit, long left, Instant at) {
    return move(
        claimId + "/RELEASE/" + number,
        EntryKind.RELEASED,
        at,
        null,
        reserve(unit),
        parties.funds(unit),
        left);
  }

  /** The merchant's refund reached the buyer. */
  public Entry refunded(String key, Money amount, Instant at, String reference) {
    String unit = unit(amount);
    return move(
        key + "/PAID",
        EntryKind.REFUNDED,
        at,
        reference,
        Account.of(Party.MERCHANT, parties.merchantId(), Purpose.REFUNDS, unit),
        Account.of(Party.BUYER, parties.buyerId(), Purpose.REFUNDS, unit),
        minor(amount));
  }

  /** The merchant owes what was paid. */
  public Entry recourseOpened(Money debt, Instant at) {
    String unit = unit(debt);
    return move(
        claimId + "/RECOURSE",
        EntryKind.RECOURSE_OPENED,
        at,
        null,
        creditor(Purpose.RECOURSE, unit),
        receivable(unit),
        minor(debt));
  }

  /** The n-th recovery of the debt: paid by the merchant, or set off. */
  public Entry recovered(int number, Money amount, Instant at, String reference) {
    String unit = unit(amount);
    return move(
        claimId + "/RECOVERY/" + number,
        EntryKind.RECOVERED,
        at,
        reference,
        receivable(unit),
        creditor(Purpose.RECOVERED, unit),
        minor(amount));
  }

  /** What is still owed is waived or written off. */
  public Entry givenUp(Money rest, Instant at) {
    String unit = unit(rest);
    return move(
        claimId + "/GIVEN_UP",
        EntryKind.GIVEN_UP,
        at,
        null,
        receivable(unit),
        creditor(Purpose.RECOURSE, unit),
        minor(rest));
  }

  /** The merchant's points reached the buyer. They are no insurer's money (T-13). */
  public Entry pointsIssued(String key, long points, Instant at, String reference) {
    return move(
        key + "/ISSUED",
        EntryKind.POINTS_ISSUED,
        at,
        reference,
        Account.of(Party.MERCHANT, parties.merchantId(), Purpose.POINTS, POINTS),
        Account.of(Party.BUYER, parties.buyerId(), Purpose.POINTS, POINTS),
        points);
  }

  /** The claim's reserve. */
  public Account reserve(String unit) {
    return parties.reserve(unit, claimId);
  }

  private Account receivable(String unit) {
    return Account.ofClaim(Party.MERCHANT, parties.merchantId(), Purpose.RECEIVABLE, unit, claimId);
  }

  private Account creditor(Purpose purpose, String unit) {
    Account funds = parties.funds(unit);
    return Account.of(funds.party(), funds.partyId(), purpose, unit);
  }

  /** Small sums, points and dollars are the platform's to move (S3-1, A-10). */
  private Account clearing(LegKind leg, String unit) {
    boolean byPlatform =
        leg == LegKind.ACCOUNT_CREDIT || leg == LegKind.POINTS || !unit.equals("CNY");
    String provider = byPlatform ? parties.platformId() : ALIPAY;
    return Account.ofClaim(Party.PROVIDER, provider, Purpose.CLEARING, unit, claimId);
  }

  private Entry move(
      String key,
      EntryKind kind,
      Instant at,
      @Nullable String reference,
      Account from,
      Account to,
      long amount) {
    return new Entry(
        key,
        kind,
        claimId,
        at,
        reference,
        List.of(new Posting(from, -amount), new Posting(to, amount)));
  }

  private static String unit(Money money) {
    return money.getCurrencyUnit().getCode();
  }

  private static long minor(Money money) {
    return money.getAmountMinorLong();
  }
}
