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

/** Sets debts of merchants off against what they are due, as far as that goes. */
@RestController
@RequestMapping("/platform/v1/set-offs")
class SetOffController {

  private final MoneyDesk desk;
  private final MoneyDesk.Service service;

  SetOffController(MoneyDesk desk, Dues dues) {
    this.desk = desk;
    this.service =
        new MoneyDesk.Service(
            MovementKind.SET_OFF,
            FaultTarget.PLATFORM_SET_OFF,
            FaultTarget.PLATFORM_SET_OFF_QUERY,
            "SET_OFF_NOT_AGREED",
            DebtSetOff::of,
            debt -> dues.take(debt.payee(), debt.currency(), debt.amountMinor()));
  }

  @PostMapping
  ResponseEntity<?> setOff(
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key, @RequestBody Debt debt) {
    return desk.move(service, debt.order(key), List.of(debt.claimId(), debt.merchantId()));
  }

  @GetMapping
  ResponseEntity<?> find(@RequestParam String key) {
    return desk.find(service, key);
  }

  record Debt(String claimId, String merchantId, MoneyForm amount) {

    Debt {
      Required.text("claimId", claimId);
      Required.text("merchantId", merchantId);
      Required.value("amount", amount);
    }

    MoneyOrder order(String key) {
      return new MoneyOrder(
          new MoneyKey(MovementKind.SET_OFF, key),
          merchantId,
          amount.currency(),
          amount.amountMinor(),
          List.of(claimId));
    }
  }

  /** What was set off; without a number when the merchant was due nothing. */
  record DebtSetOff(
      @Nullable String setOffId, String key, String status, Instant completedAt, Sum amount) {

    static DebtSetOff of(Entry.Executed money) {
      return new DebtSetOff(
          money.amountMinor() == 0 ? null : "OFF-" + money.reference(),
          money.key().key(),
          "SUCCESS",
          money.at(),
          new Sum(money.currency(), money.amountMinor()));
    }
  }

  /** A sum that may be nothing. */
  record Sum(String currency, long amountMinor) {}
}
