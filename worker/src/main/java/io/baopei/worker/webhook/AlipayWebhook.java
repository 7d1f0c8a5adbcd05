package io.baopei.worker.webhook;

import io.baopei.adapter.payment.alipay.AlipayNotification;
import io.baopei.adapter.payment.alipay.AlipayNotifications;
import io.baopei.adapter.payment.alipay.AlipaySettings;
import io.baopei.domain.claim.ClaimId;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.Payouts;
import io.baopei.port.record.Claims;
import io.baopei.port.record.EventInbox;
import io.baopei.port.record.PaymentContradiction;
import io.baopei.port.record.PaymentRecords;
import io.baopei.worker.config.ForApi;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Alipay says that something became of a transfer. It is asked what: a notification settles nothing
 * by itself.
 */
@Hidden
@ForApi
@RestController
@ConditionalOnProperty("baopei.payment.alipay.base-url")
class AlipayWebhook {

  private static final Logger LOG = LoggerFactory.getLogger(AlipayWebhook.class);
  private static final String SOURCE = "alipay";
  private static final CurrencyUnit ALIPAYS = CurrencyUnit.of("CNY");

  private final AlipayNotifications notifications;
  private final EventInbox inbox;
  private final Claims claims;
  private final Payouts payouts;
  private final PaymentRecords payments;
  private final Clock clock;

  AlipayWebhook(
      AlipaySettings settings,
      EventInbox inbox,
      Claims claims,
      Payouts payouts,
      PaymentRecords payments,
      Clock clock) {
    this.notifications = new AlipayNotifications(settings);
    this.inbox = inbox;
    this.claims = claims;
    this.payouts = payouts;
    this.payments = payments;
    this.clock = clock;
  }

  /**
   * Answers what Alipay wants to read: anything but {@code success} is sent again. What Alipay did
   * not sign is forbidden.
   */
  @PostMapping(
      path = "/webhooks/alipay",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> notified(@RequestParam Map<String, String> form) {
    return notifications
        .verify(form)
        .map(notice -> ResponseEntity.ok(take(notice) ? "success" : "fail"))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).body("fail"));
  }

  private boolean take(AlipayNotification notice) {
    String claimId = notice.key().split("/", 2)[0];
    if (!ClaimId.isValid(claimId) || claims.find(new ClaimId(claimId)).isEmpty()) {
      return false;
    }
    if (!inbox.receive(SOURCE, notice.notifyId(), claimId, notice.status(), clock.instant())) {
      return true;
    }
    boolean settled = settle(notice.key());
    if (settled) {
      inbox.passedOn(SOURCE, notice.notifyId(), clock.instant());
    }
    return settled;
  }

  /** Whether it is known now what became of it; else Alipay is to say so again. */
  private boolean settle(String key) {
    PaymentOutcome outcome = payouts.find(key, ALIPAYS);
    if (!(outcome instanceof PaymentOutcome.Paid || outcome instanceof PaymentOutcome.Declined)) {
      return false;
    }
    try {
      payments.settle(key, outcome, clock.instant());
      LOG.info("payment {} settled after a notification", key);
    } catch (PaymentContradiction contradiction) {
      // It is on record, and operators are told; a second time would say nothing new.
      LOG.error("payment {} was settled otherwise before its notification", key);
    }
    return true;
  }
}
