package io.baopei.adapter.platform.http;

import io.baopei.adapter.http.WireMoney;
import io.baopei.contract.activity.EvidenceOrderState;
import io.baopei.domain.claim.PriceEvidence;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as the platform has it; any of it may be missing.
 *
 * @param status {@code PLACED}, {@code PAID} or {@code CANCELLED}
 * @param placedAt on which the window depends (P-09); a platform may keep it to itself
 */
record PlacedOrder(
    @Nullable String orderId,
    @Nullable String status,
    @Nullable String shopId,
    @Nullable String itemId,
    @Nullable String skuId,
    @Nullable WireMoney unitPrice,
    @Nullable Instant placedAt) {

  private static final String CANCELLED = "CANCELLED";

  /** Whether it can be compared: of a cancelled order nothing else matters. */
  boolean isWhole() {
    return CANCELLED.equals(status) || (status != null && unitPrice != null);
  }

  /** Whether it is what was filed (P-07, OQ-19); an unpaid order will do (P-08). */
  EvidenceOrderState comparedWith(PriceEvidence snapshot) {
    if (CANCELLED.equals(status)) {
      return new EvidenceOrderState(false, "cancelled");
    }
    if (!snapshot.orderId().equals(orderId)) {
      return new EvidenceOrderState(false, "the platform knows it as another order");
    }
    if (!isOfItem(snapshot)) {
      return new EvidenceOrderState(false, "of another shop, item or SKU");
    }
    if (placedAt != null && !placedAt.equals(snapshot.placedAt())) {
      return new EvidenceOrderState(false, "placed at another time, " + placedAt);
    }
    return WireMoney.of(snapshot.unitPrice()).equals(unitPrice)
        ? new EvidenceOrderState(true, "placed at " + snapshot.unitPrice())
        : new EvidenceOrderState(false, "now " + words(snapshot));
  }

  private boolean isOfItem(PriceEvidence snapshot) {
    return snapshot.shopId().equals(shopId)
        && snapshot.itemId().equals(itemId)
        && snapshot.skuId().equals(skuId);
  }

  private String words(PriceEvidence snapshot) {
    CurrencyUnit filed = snapshot.unitPrice().getCurrencyUnit();
    return unitPrice == null || !filed.getCode().equals(unitPrice.currency())
        ? "priced in another currency"
        : Money.ofMinor(filed, unitPrice.amountMinor()).toString();
  }
}
