package io.baopei.sandbox.platform;

import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what became of an order. */
@RestController
class OrderController {

  private final Orders orders;
  private final Stage stage;

  OrderController(Orders orders, Stage stage) {
    this.orders = orders;
    this.stage = stage;
  }

  @GetMapping("/platform/v1/orders/{orderId}")
  ResponseEntity<?> find(@PathVariable String orderId) {
    return stage.play(
        FaultTarget.PLATFORM_ORDER,
        List.of(orderId),
        PlatformScene.of(() -> found(orderId), HttpStatus.UNPROCESSABLE_CONTENT, "ORDER_HIDDEN"));
  }

  private ResponseEntity<?> found(String orderId) {
    return orders
        .find(orderId)
        .<ResponseEntity<?>>map(order -> ResponseEntity.ok(OrderView.of(orderId, order)))
        .orElseGet(() -> PlatformError.of(HttpStatus.NOT_FOUND, "ORDER_UNKNOWN", "No such order."));
  }

  record OrderView(
      String orderId,
      Orders.Status status,
      String shopId,
      String itemId,
      String skuId,
      MoneyForm unitPrice,
      @Nullable Instant placedAt) {

    static OrderView of(String orderId, Orders.Order order) {
      return new OrderView(
          orderId,
          order.statusOrPlaced(),
          order.shopId(),
          order.itemId(),
          order.skuId(),
          order.unitPrice(),
          order.placedAt());
    }
  }
}
