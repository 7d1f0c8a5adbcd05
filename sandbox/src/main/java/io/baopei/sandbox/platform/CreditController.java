package io.baopei.sandbox.platform;

import io.baopei.sandbox.book.Entry;
import io.baopei.sandbox.book.MoneyKey;
import io.baopei.sandbox.book.MoneyOrder;
import io.baopei.sandbox.book.MovementKind;
import io.baopei.sandbox.fault.FaultTarget;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Credits accounts at the platform: sums too small to transfer, and points. */
@RestController
@RequestMapping("/platform/v1/account-credits")
class CreditController {

  private static final MoneyDesk.Service SERVICE =
      new MoneyDesk.Service(
          MovementKind.CREDIT,
          FaultTarget.PLATFORM_CREDIT,
          FaultTarget.PLATFORM_CREDIT_QUERY,
          "ACCOUNT_CLOSED",
          Credit::of);

  private final MoneyDesk desk;

  CreditController(MoneyDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<?> credit(
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key, @RequestBody CreditRequest request) {
    return desk.move(SERVICE, request.order(key), List.of(request.claimId()));
  }

  @GetMapping
  ResponseEntity<?> find(@RequestParam String key) {
    return desk.find(SERVICE, key);
  }

  /** {@code account} is a text or an object; absent, the payee has only one. */
  record CreditRequest(String claimId, String payee, @Nullable JsonNode account, MoneyForm amount) {

    CreditRequest {
      Required.text("claimId", claimId);
      Required.text("payee", payee);
      Required.value("amount", amount);
    }

    MoneyOrder order(String key) {
      return new MoneyOrder(
          new MoneyKey(MovementKind.CREDIT, key),
          payee,
          amount.currency(),
          amount.amountMinor(),
          List.of(claimId, String.valueOf(account)));
    }
  }

  record Credit(String creditId, String key, String status, Instant completedAt, MoneyForm amount) {

    static Credit of(Entry.Executed money) {
      return new Credit(
          "CRD-" + money.reference(),
          money.key().key(),
          "SUCCESS",
          money.at(),
          new MoneyForm(money.currency(), money.amountMinor()));
    }
  }
}
