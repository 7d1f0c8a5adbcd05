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

/** Gives buyers points, and charges their merchants for them. */
@RestController
@RequestMapping("/platform/v1/points-grants")
class PointsController {

  private static final MoneyDesk.Service SERVICE =
      new MoneyDesk.Service(
          MovementKind.POINTS,
          FaultTarget.PLATFORM_POINTS,
          FaultTarget.PLATFORM_POINTS_QUERY,
          "MERCHANT_POINTS_TOO_LOW",
          Grant::of);

  private final MoneyDesk desk;

  PointsController(MoneyDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<?> grant(
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key, @RequestBody GrantRequest request) {
    return desk.move(SERVICE, request.order(key), List.of(request.claimId()));
  }

  @GetMapping
  ResponseEntity<?> find(@RequestParam String key) {
    return desk.find(SERVICE, key);
  }

  record GrantRequest(
      String claimId, String subOrderId, String merchantId, String buyerId, MoneyForm amount) {

    GrantRequest {
      Required.text("claimId", claimId);
      Required.text("subOrderId", subOrderId);
      Required.text("merchantId", merchantId);
      Required.text("buyerId", buyerId);
      Required.value("amount", amount);
      if (!amount.currency().equals("POINTS")) {
        throw new IllegalArgumentException("amount.currency must be POINTS");
      }
    }

    MoneyOrder order(String key) {
      return new MoneyOrder(
          new MoneyKey(MovementKind.POINTS, key),
          "BUYER",
          amount.currency(),
          amount.amountMinor(),
          List.of(claimId, subOrderId, merchantId, buyerId));
    }
  }

  record Grant(String grantId, String key, String status, Instant completedAt, MoneyForm amount) {

    static Grant of(Entry.Executed money) {
      return new Grant(
          "PTS-" + money.reference(),
          money.key().key(),
          "SUCCESS",
          money.at(),
          new MoneyForm(money.currency(), money.amountMinor()));
    }
  }
}
