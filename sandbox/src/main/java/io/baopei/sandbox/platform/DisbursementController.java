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

/** Pays buyers out of the platform's own money; accounts that ask for it are declined. */
@RestController
@RequestMapping("/platform/v1/disbursements")
class DisbursementController {

  private static final String CLOSED = "ACCOUNT_CLOSED";

  private static final MoneyDesk.Service SERVICE =
      new MoneyDesk.Service(
          MovementKind.DISBURSEMENT,
          FaultTarget.PLATFORM_DISBURSEMENT,
          FaultTarget.PLATFORM_DISBURSEMENT_QUERY,
          CLOSED,
          Disbursement::of);

  private final MoneyDesk desk;

  DisbursementController(MoneyDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<?> pay(
      @RequestHeader(Headers.IDEMPOTENCY_KEY) String key, @RequestBody Payment payment) {
    return desk.move(
        SERVICE, payment.order(key), List.of(payment.claimId()), payment.refusal(CLOSED));
  }

  @GetMapping
  ResponseEntity<?> find(@RequestParam String key) {
    return desk.find(SERVICE, key);
  }

  /** {@code account} is the order's id where {@code accountKind} is the order's payment method. */
  record Payment(
      String claimId, String payee, String accountKind, String account, MoneyForm amount) {

    Payment {
      Required.text("claimId", claimId);
      Required.text("payee", payee);
      Required.text("accountKind", accountKind);
      Required.text("account", account);
      Required.value("amount", amount);
    }

    @Nullable String refusal(String code) {
      return account.contains("declined") ? code : null;
    }

    MoneyOrder order(String key) {
      return new MoneyOrder(
          new MoneyKey(MovementKind.DISBURSEMENT, key),
          payee,
          amount.currency(),
          amount.amountMinor(),
          List.of(claimId, accountKind, account));
    }
  }

  record Disbursement(
      String disbursementId, String key, String status, Instant completedAt, MoneyForm amount) {

    static Disbursement of(Entry.Executed money) {
      return new Disbursement(
          "DSB-" + money.reference(),
          money.key().key(),
          "SUCCESS",
          money.at(),
          new MoneyForm(money.currency(), money.amountMinor()));
    }
  }
}
