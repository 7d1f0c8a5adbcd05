package io.baopei.worker.api;

import io.baopei.domain.claim.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The sub-order that a claim is about; {@code paid} is freight included. */
@Schema(name = "Order")
record OrderBody(
    @NotNull @Pattern(regexp = Texts.ID) String orderId,
    @NotNull @Pattern(regexp = Texts.ID) String subOrderId,
    @Nullable @Pattern(regexp = Texts.ID) String shopId,
    @NotNull @Pattern(regexp = Texts.ID) String merchantId,
    @NotNull @Pattern(regexp = Texts.ID) String buyerId,
    @NotNull @Pattern(regexp = Texts.ID) String category,
    @NotNull @Pattern(regexp = Texts.ID) String itemId,
    @NotNull @Pattern(regexp = Texts.ID) String skuId,
    @NotNull @Min(1) @Max(OrderBody.QUANTITY_MAX) Integer quantity,
    @Nullable @Size(max = Texts.ITEMS_MAX)
        List<@NotNull @Size(min = 1, max = 64) @Pattern(regexp = Texts.LINE) String> marks,
    @NotNull @Valid MoneyBody paid,
    @Nullable @Valid MoneyBody freight,
    @Nullable @Valid MoneyBody redPackets,
    @Nullable @Valid MoneyBody points,
    @NotNull Instant paidAt,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant receiptConfirmedAt) {

  static final int QUANTITY_MAX = 1_000_000;

  /** The order; to be called on what was checked. */
  Order order() {
    return new Order(
        orderId,
        subOrderId,
        shopId,
        merchantId,
        buyerId,
        category,
        itemId,
        skuId,
        quantity,
        marks == null ? List.of() : marks,
        paid.money(),
        orZero(freight),
        orZero(redPackets),
        orZero(points),
        paidAt,
        shippedAt,
        deliveredAt,
        receiptConfirmedAt);
  }

  private Money orZero(@Nullable MoneyBody part) {
    return part == null ? Money.zero(paid.money().getCurrencyUnit()) : part.money();
  }
}
