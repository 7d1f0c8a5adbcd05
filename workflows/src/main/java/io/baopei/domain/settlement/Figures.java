package io.baopei.domain.settlement;

import io.baopei.domain.claim.Order;
import io.baopei.domain.gate.Application;
import io.baopei.domain.programme.AmountTerms;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.settlement.Explanation.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The figures that the formulas are applied to; what is not known for a claim is left out. */
final class Figures {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Figure> inputs = new ArrayList<>();

  private Figures() {}

  static List<Figure> ofRefund(Application a, Bounds by) {
    if (by.refundedOutside() != null) {
      return new Figures().refundedOutside(by).asked(a).sum("paid", order(a).paid()).inputs;
    }
    if (a.filing().programme() == Programme.TMALL_30_DAY) {
      return ofIndemnity(a, by);
    }
    return new Figures()
        .asked(a)
        .sum("paid", order(a).paid())
        .sum("earlier refunds", a.earlier().refunded())
        .inputs;
  }

  static List<Figure> ofFreight(Application a) {
    return new Figures()
        .sum("return freight", a.terms().amounts().returnFreight())
        .text("paid before", a.earlier().freightPaid() ? "yes" : "no")
        .inputs;
  }

  static List<Figure> ofIndemnity(Application a, Bounds by) {
    Figures figures = new Figures().asked(a);
    switch (a.filing().programme()) {
      case TMALL_30_DAY ->
          figures
              .sum("paid", order(a).paid())
              .sum("return freight", a.terms().amounts().returnFreight());
      case LIVE_QUALITY -> figures.goods(a);
      case LIVE_PRICE -> figures.goods(a).price(a);
      case DAMAGE_1688 -> figures.goods(a).share(a.terms().amounts());
      case BOND_1688 -> figures.sum("proven loss", provenLossOfBreach(a));
      case AMAZON_ATOZ ->
          figures
              .sum("proven loss", provenLossOfIncident(a))
              .sum("concession", a.terms().amounts().concession());
    }
    return figures.insured(a).sum("approved", by.approved()).refundedOutside(by).inputs;
  }

  static List<Figure> ofCredit(Application a, Bounds by) {
    Figures figures = new Figures();
    figures.inputs.addAll(ofIndemnity(a, by));
    return figures.sum("smallest transfer", a.terms().amounts().smallestTransfer()).inputs;
  }

  private Figures asked(Application a) {
    Money asked = a.filing().request().amount();
    return asked == null ? text("asked", "no limit") : sum("asked", asked);
  }

  private Figures goods(Application a) {
    return sum("paid", order(a).paid()).sum("freight", order(a).freight());
  }

  private Figures price(Application a) {
    sum("red packets", order(a).redPackets()).sum("points", order(a).points());
    text("quantity", Integer.toString(order(a).quantity()));
    return a.filing().priceEvidence() == null
        ? this
        : sum("evidence unit price", a.filing().priceEvidence().unitPrice());
  }

  private Figures share(AmountTerms amounts) {
    if (amounts.rate() != null) {
      text("share", amounts.rate().multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %");
    }
    return sum("most", amounts.most());
  }

  /** Each incident of Amazon's stands alone, and no policy is asked for. */
  private Figures insured(Application a) {
    if (a.filing().programme() == Programme.AMAZON_ATOZ) {
      return this;
    }
    return sum("sum insured", a.policy() == null ? null : a.policy().sumInsured())
        .sum("earlier claims", a.earlier().paid());
  }

  private Figures refundedOutside(Bounds by) {
    return sum("refunded outside", by.refundedOutside());
  }

  private Figures sum(String name, @Nullable Money amount) {
    if (amount != null) {
      inputs.add(new Figure(name, amount.toString(), amount));
    }
    return this;
  }

  private Figures text(String name, String value) {
    inputs.add(new Figure(name, value, null));
    return this;
  }

  private static Order order(Application a) {
    return a.filing().order();
  }

  private static @Nullable Money provenLossOfBreach(Application a) {
    return a.filing().breach() == null ? null : a.filing().breach().provenLoss();
  }

  private static @Nullable Money provenLossOfIncident(Application a) {
    return a.filing().incident() == null ? null : a.filing().incident().provenLoss();
  }
}
