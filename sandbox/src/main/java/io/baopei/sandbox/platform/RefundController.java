package io.baopei.sandbox.platform;

import io.baopei.sandbox.book.Entry;
import io.baopei.sandbox.book.MoneyKey;
import io.baopei.sandbox.book.MoneyOrder;
import io.baopei.sandbox.book.MovementKind;
import io.baopei.sandbox.fault.FaultTarget;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refunds buyers out of their merchants' money. */
@RestController
@RequestMapping("/platform/v1/refunds")
class RefundController {

  private static final MoneyDesk.Service SERVICE =
      new MoneyDesk.Service(
          MovementKind.REFUND,
          FaultTarget.PLATFORM_REFUND,
          FaultTarget.PLATFORM_REFUND_QUERY,
          "MERCHANT_BALANCE_TOO_LOW",
          Refund::of);

  private final MoneyDesk desk;

  RefundController(MoneyDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<?> refund(
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key, @RequestBody RefundRequest request) {
    return desk.move(SERVICE, request.order(key), List.of(request.claimId(), request.requestId()));
  }

  @GetMapping
  ResponseEntity<?> find(@RequestParam String key) {
    return desk.find(SERVICE, key);
  }

  record RefundRequest(
      String claimId, String orderId, String subOrderId, String requestId, MoneyForm amount) {

    RefundRequest {
      Required.text("claimId", claimId);
      Required.text("orderId", orderId);
      Required.text("subOrderId", subOrderId);
      Required.text("requestId", requestId);
      Required.value("amount", amount);
    }

    MoneyOrder order(String key) {
      return new MoneyOrder(
          new MoneyKey(MovementKind.REFUND, key),
          "BUYER",
          amount.currency(),
          amount.amountMinor(),
          List.of(claimId, orderId, subOrderId, requestId));
    }
  }

  record Refund(String refundId, String key, String status, Instant completedAt, MoneyForm amount) {

    static Refund of(Entry.Executed money) {
      return new Refund(
          "RFD-" + money.reference(),
          money.key().key(),
          "SUCCESS",
          money.at(),
          new MoneyForm(money.currency(), money.amountMinor()));
    }
  }
}
