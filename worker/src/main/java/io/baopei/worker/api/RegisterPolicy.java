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

/**
 * The body of {@code POST /v1/policies}.
 *
 * @param merchantAccount where the merchant is paid; without one a payment to the merchant is
 *     parked until an operator gives an account
 * @param insuredAccount where the insured is paid; a platform must say
 */
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
