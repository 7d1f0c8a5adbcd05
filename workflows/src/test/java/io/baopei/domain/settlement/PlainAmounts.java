package io.baopei.domain.settlement;

import static io.baopei.domain.settlement.LegKind.ACCOUNT_CREDIT;
import static io.baopei.domain.settlement.LegKind.INDEMNITY;
import static io.baopei.domain.settlement.LegKind.REFUND;
import static io.baopei.domain.settlement.LegKind.RETURN_FREIGHT;
import static io.baopei.domain.settlement.Payee.BUYER;
import static io.baopei.domain.settlement.Payee.MERCHANT;
import static io.baopei.domain.settlement.Payee.PLATFORM;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of amounts of the rulebook's section 4 once more, in plain arithmetic. */
record PlainAmounts(long cap, long indemnity, List<Paid> legs) {

  record Paid(LegKind leg, Payee payee, long amountMinor) {}

  /** What the settlement says, in the same words. */
  static PlainAmounts of(Settlement settlement) {
    return new PlainAmounts(
        settlement.cap().getAmountMinorLong(),
        settlement.indemnity().getAmountMinorLong(),
        settlement.legs().stream()
            .map(leg -> new Paid(leg.leg(), leg.payee(), leg.amount().getAmountMinorLong()))
            .toList());
  }

  static PlainAmounts of(Drawn d, @Nullable Long approved) {
    return switch (d.programme()) {
      case TMALL_30_DAY -> tmall(d, approved);
      case LIVE_QUALITY -> quality(d, approved);
      case LIVE_PRICE -> price(d, approved);
      case DAMAGE_1688 -> damage(d, approved);
      case BOND_1688 -> bond(d, approved);
      case AMAZON_ATOZ -> amazon(d, approved);
    };
  }

  private static PlainAmounts tmall(Drawn d, @Nullable Long approved) {
    long price = Math.min(d.paid(), d.insured());
    long cap = notBelowZero(price + (d.goodsGoBack() ? 1000 : 0) - d.earlier());
    long freight = d.goodsGoBack() && !d.freightPaid() ? 1000 : 0;
    long most = Math.min(asked(d), Math.min(price, notBelowZero(cap - freight)));
    long indemnity = approved == null ? most : approved;
    List<Paid> legs = new ArrayList<>(List.of(new Paid(REFUND, BUYER, indemnity)));
    if (freight > 0) {
      legs.add(new Paid(RETURN_FREIGHT, BUYER, freight));
    }
    legs.add(yuan(MERCHANT, indemnity));
    return new PlainAmounts(cap, indemnity, legs);
  }

  private static PlainAmounts quality(Drawn d, @Nullable Long approved) {
    long cap = notBelowZero(Math.min(d.paid() - d.freight(), d.insured()) - d.earlier());
    long indemnity = approved == null ? Math.min(asked(d), cap) : approved;
    long refund = notBelowZero(Math.min(asked(d), d.paid()) - d.refunded());
    return new PlainAmounts(
        cap, indemnity, List.of(new Paid(REFUND, BUYER, refund), yuan(MERCHANT, indemnity)));
  }

  private static PlainAmounts price(Drawn d, @Nullable Long approved) {
    long own = d.paid() - d.freight() - d.redPackets() - d.points();
    long cap = notBelowZero(Math.min(perPiece(own, d), d.insured()) - d.earlier());
    long dropped = notBelowZero(perPiece(d.paid() - d.freight(), d) - d.evidence());
    long indemnity = approved == null ? Math.min(asked(d), Math.min(dropped, cap)) : approved;
    return new PlainAmounts(cap, indemnity, List.of(yuan(BUYER, indemnity)));
  }

  private static PlainAmounts damage(Drawn d, @Nullable Long approved) {
    long twentieth = (d.paid() - d.freight() + 10) / 20; // 5 %, HALF_UP
    long limit = Math.min(Math.min(twentieth, 300_000), d.insured());
    long cap = notBelowZero(limit - d.earlier());
    long indemnity = approved == null ? Math.min(asked(d), cap) : approved;
    return new PlainAmounts(cap, indemnity, List.of(yuan(BUYER, indemnity)));
  }

  private static PlainAmounts bond(Drawn d, @Nullable Long approved) {
    long cap = Math.min(notBelowZero(d.insured() - d.earlier()), d.loss());
    long indemnity = approved == null ? Math.min(asked(d), cap) : approved;
    Payee insured = d.platformIsInsured() ? PLATFORM : BUYER;
    return new PlainAmounts(cap, indemnity, List.of(yuan(insured, indemnity)));
  }

  private static PlainAmounts amazon(Drawn d, @Nullable Long approved) {
    long indemnity = approved == null ? Math.min(asked(d), d.loss()) : approved;
    return new PlainAmounts(d.loss(), indemnity, List.of(new Paid(INDEMNITY, BUYER, indemnity)));
  }

  /** S3-1: what Alipay cannot move is credited. */
  private static Paid yuan(Payee payee, long fen) {
    return new Paid(fen < 10 ? ACCOUNT_CREDIT : INDEMNITY, payee, fen);
  }

  /** HALF_UP: half a fen goes up. */
  private static long perPiece(long sum, Drawn d) {
    return (2 * sum + d.quantity()) / (2L * d.quantity());
  }

  private static long asked(Drawn d) {
    return d.asked() == null ? Long.MAX_VALUE : d.asked();
  }

  private static long notBelowZero(long sum) {
    return Math.max(0, sum);
  }
}
