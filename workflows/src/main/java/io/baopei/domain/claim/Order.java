package io.baopei.domain.claim;

import io.baopei.domain.money.Sums;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The sub-order that a claim is about. {@code paid} is what the buyer paid for it, freight
 * included; {@code freight}, {@code redPackets} and {@code points} are parts of it.
 */
public record Order(
    String orderId,
    String subOrderId,
    @Nullable String shopId,
    String merchantId,
    String buyerId,
    String category,
    String itemId,
    String skuId,
    int quantity,
    List<String> marks,
    Money paid,
    Money freight,
    Money redPackets,
    Money points,
    Instant paidAt,
    @Nullable Instant shippedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant receiptConfirmedAt) {

  public Order {
    marks = List.copyOf(marks);
  }

  /** What was paid without the freight. */
  public Money goods() {
    return Sums.remainder(paid, freight);
  }
}
