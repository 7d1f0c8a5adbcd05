package io.baopei.worker.api;

import io.baopei.domain.policy.Insured;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.Programme;
import java.time.Instant;
import org.joda.money.Money;

/** A policy as everybody sees it; accounts are not shown. */
record PolicyView(
    String policyNo,
    Programme programme,
    String insurerId,
    String merchantId,
    String subOrderId,
    Insured insured,
    Money sumInsured,
    Instant issuedAt,
    Instant effectiveFrom,
    Instant effectiveTo) {

  static PolicyView of(Policy policy) {
    return new PolicyView(
        policy.policyNo(),
        policy.programme(),
        policy.insurerId(),
        policy.merchantId(),
        policy.subOrderId(),
        policy.insured(),
        policy.sumInsured(),
        policy.issuedAt(),
        policy.effectiveFrom(),
        policy.effectiveTo());
  }
}
