package io.baopei.domain.gate;

import io.baopei.domain.claim.Order;
import io.baopei.domain.claim.PriceEvidence;
import io.baopei.domain.money.Sums;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * Whether a price claim needs no person: the evidence order is of the same shop, item and SKU
 * (L-07), and its price is not so low that an unpaid order might be a fake (1F-5).
 */
public final class PriceMatch {

  private PriceMatch() {}

  /**
   * Whether the claim is accepted automatically.
   *
   * @param floor the least share of the price paid that is believed without a look
   */
  public static boolean isAutomatic(Application a, BigDecimal floor) {
    Order order = Facts.order(a);
    PriceEvidence evidence = Facts.priceEvidence(a);
    Money least = Sums.share(Sums.unit(order.goods(), order.quantity()), floor);
    return evidence.shopId().equals(order.shopId())
        && evidence.itemId().equals(order.itemId())
        && evidence.skuId().equals(order.skuId())
        && !evidence.unitPrice().isLessThan(least);
  }
}
