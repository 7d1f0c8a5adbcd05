package io.baopei.sandbox.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders that the platform knows, each as it was last put. */
@Component
class Orders {

  private final Map<String, Order> byId = new ConcurrentHashMap<>();

  void put(String orderId, Order order) {
    byId.put(orderId, order);
  }

  Optional<Order> find(String orderId) {
    return Optional.ofNullable(byId.get(orderId));
  }

  enum Status {
    PLACED,
    PAID,
    CANCELLED
  }

  /** An order for one item. */
  record Order(
      @Nullable Status status,
      String shopId,
      String itemId,
      String skuId,
      MoneyForm unitPrice,
      @Nullable Instant placedAt) {

    Order {
      Required.text("shopId", shopId);
      Required.text("itemId", itemId);
      Required.text("skuId", skuId);
      Required.value("unitPrice", unitPrice);
    }

    Status statusOrPlaced() {
      return status == null ? Status.PLACED : status;
    }
  }
}
