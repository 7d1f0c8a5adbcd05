package io.baopei.worker.api;

import io.baopei.domain.policy.Insured;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.Programme;
import io.baopei.port.record.Policies.RegisteredPolicy;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/policies}. */
record RegisterPolicy(
    @NotNull @Pattern(regexp = Texts.ID) String policyNo,
    @NotNull Programme programme,
    @NotNull @Pattern(regexp = Texts.ID) String insurerId,
    @NotNull @Pattern(regexp = Texts.ID) String merchantId,
    @NotNull @Pattern(regexp = Texts.ID) String subOrderId,
    @NotNull Insured insured,
    @NotNull @Valid MoneyBody sumInsured,
    @NotNull Instant issuedAt,
    @NotNull Instant effectiveFrom,
    @NotNull Instant effectiveTo,
    @Nullable @Valid AccountBody merchantAccount,
    @Nullable @Valid AccountBody insuredAccount) {

  void check(Faults faults) {
    MoneyBody.checkPositive(faults, "/sumInsured", sumInsured);
    if (effectiveFrom != null && effectiveTo != null && !effectiveTo.isAfter(effectiveFrom)) {
      faults.invalid("/effectiveTo", "must be after effectiveFrom");
    }
    if (insured == Insured.MERCHANT) {
      faults.required("/merchantAccount", merchantAccount);
    }
    if (insured == Insured.PLATFORM) {
      faults.required("/insuredAccount", insuredAccount);
    }
  }

  /** The policy; to be called on what was checked. */
  RegisteredPolicy policy(String registeredBy) {
    Policy policy =
        new Policy(
            policyNo,
            programme,
            insurerId,
            merchantId,
            subOrderId,
            insured,
            sumInsured.money(),
            issuedAt,
            effectiveFrom,
            effectiveTo);
    return new RegisteredPolicy(
        policy,
        registeredBy,
        AccountBody.toPay(merchantAccount),
        AccountBody.toPay(insuredAccount));
  }
}
