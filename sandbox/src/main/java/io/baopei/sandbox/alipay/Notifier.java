package io.baopei.sandbox.alipay;

import io.baopei.sandbox.book.Settlement;
import io.baopei.sandbox.fault.Fault;
import io.baopei.sandbox.fault.FaultTarget;
import io.baopei.sandbox.fault.Faults;
import io.baopei.sandbox.fault.Hangs;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells Baopei what became of a transfer, when the transfer named an address to tell. */
@Component
class Notifier {

  private final JsonMapper json = JsonMapper.shared();
  private final AnswerSigner signer;
  private final Courier courier;
  private final Faults faults;
  private final Hangs hangs;
  private final Clock clock;

  Notifier(AnswerSigner signer, Courier courier, Faults faults, Hangs hangs, Clock clock) {
    this.signer = signer;
    this.courier = courier;
    this.faults = faults;
    this.hangs = hangs;
    this.clock = clock;
  }

  /** Returns at once; the notification travels by itself. */
  void tell(Map<String, String> transferForm, String outBizNo, Settlement settlement) {
    String address = transferForm.getOrDefault("notify_url", "");
    if (!address.isBlank()) {
      Map<String, String> form = form(transferForm.getOrDefault("app_id", ""), settlement);
      Notification notification = new Notification(URI.create(address), outBizNo, form);
      send(notification, faults.next(FaultTarget.NOTIFICATION, List.of(outBizNo)));
    }
  }

  private void send(Notification notification, Optional<Fault> fault) {
    if (fault.isEmpty()) {
      courier.deliver(notification);
      return;
    }
    switch (fault.get().kind()) {
      case LATENCY -> courier.deliverAfter(() -> hangs.pause(fault.get().lateness()), notification);
      case GARBAGE -> courier.deliver(notification.forged());
      case DUPLICATED -> {
        courier.deliver(notification);
        courier.deliver(notification);
      }
      default -> {
        // LOST: nobody is told. No rule brings another kind here.
      }
    }
  }

  // The content goes twice, as JSON and as plain fields: Alipay has used both ways.
  private Map<String, String> form(String appId, Settlement settlement) {
    Map<String, String> content = Transfers.found(settlement);
    Map<String, String> form = new TreeMap<>(content);
    form.put("notify_id", UUID.randomUUID().toString().replace("-", ""));
    form.put("notify_time", ChinaTime.format(clock.instant()));
    form.put("notify_type", "trans_order_changed");
    form.put("msg_method", "alipay.fund.trans.order.changed");
    form.put("app_id", appId);
    form.put("charset", "utf-8");
    form.put("version", "1.0");
    form.put("sign_type", "RSA2");
    form.put("biz_content", json.writeValueAsString(content));
    return signer.form(form);
  }
}
