package io.baopei.sandbox.alipay;

import io.baopei.sandbox.fault.FaultTarget;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gateway can do. */
enum Method {
  TRANSFER("alipay.fund.trans.uni.transfer", FaultTarget.PAYMENT_TRANSFER),
  QUERY("alipay.fund.trans.common.query", FaultTarget.PAYMENT_QUERY),
  /** Spoilt like a query: both only ask. */
  BILL("alipay.data.dataservice.bill.downloadurl.query", FaultTarget.PAYMENT_QUERY);

  private final String wireName;
  private final FaultTarget target;

  Method(String wireName, FaultTarget target) {
    this.wireName = wireName;
    this.target = target;
  }

  static Optional<Method> of(@Nullable String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  FaultTarget target() {
    return target;
  }

  String wireName() {
    return wireName;
  }

  /** The name of the response object in the answer. */
  String node() {
    return wireName.replace('.', '_') + "_response";
  }
}
