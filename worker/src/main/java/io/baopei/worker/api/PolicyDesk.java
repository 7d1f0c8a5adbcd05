package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.port.record.Policies;
import io.baopei.port.record.Policies.RegisteredPolicy;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Registers policies and shows them to those whom they concern. */
@Component
final class PolicyDesk {

  private final Policies policies;
  private final Checks checks;
  private final TermsCatalogue terms;

  PolicyDesk(Policies policies, Checks checks, TermsCatalogue terms) {
    this.policies = policies;
    this.checks = checks;
    this.terms = terms;
  }

  /**
   * Registers a policy; says whether it is new. Idempotent by number and content.
   *
   * @throws Refusal {@code POLICY_CONFLICT}, {@code POLICY_EXISTS}, or what is wrong with it
   */
  boolean register(RegisterPolicy body, Caller caller) {
    String org = caller.org();
    if (org == null || !(caller.is(Role.PLATFORM) || caller.is(Role.INSURER))) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "Policies are registered by platforms and insurers.");
    }
    check(body);
    if (!caller.is(Role.PLATFORM) && !org.equals(body.insurerId())) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "An insurer registers its own policies only.");
    }
    return switch (policies.register(body.policy(org))) {
      case REGISTERED -> true;
      case SAME_AS_BEFORE -> false;
      case OTHER_CONTENT -> throw Refusal.of(ErrorCode.POLICY_CONFLICT);
      case SUB_ORDER_TAKEN -> throw Refusal.of(ErrorCode.POLICY_EXISTS);
    };
  }

  /**
   * The policy with that number.
   *
   * @throws Refusal {@code POLICY_NOT_FOUND}
   */
  PolicyView find(String policyNo, Caller caller) {
    return policies
        .find(policyNo)
        .filter(policy -> sees(caller, policy))
        .map(policy -> PolicyView.of(policy.policy()))
        .orElseThrow(() -> Refusal.of(ErrorCode.POLICY_NOT_FOUND));
  }

  /** The policies of a sub-order that the caller may see. */
  List<PolicyView> ofSubOrder(String subOrderId, Caller caller) {
    return policies.ofSubOrder(subOrderId).stream()
        .filter(policy -> sees(caller, policy))
        .map(policy -> PolicyView.of(policy.policy()))
        .toList();
  }

  private void check(RegisterPolicy body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    body.check(faults);
    if (body.programme() != null) {
      checkProgramme(body, faults);
    }
    faults.refuseIfAny();
  }

  private void checkProgramme(RegisterPolicy body, Faults faults) {
    if (!terms.offers(body.programme())) {
      faults.invalid("/programme", "is not offered");
      return;
    }
    String currency = terms.versions(body.programme()).getLast().currency();
    MoneyBody.checkCurrency(faults, "/sumInsured", body.sumInsured(), currency);
  }

  private static boolean sees(Caller caller, RegisteredPolicy policy) {
    return caller.seesAll()
        || (caller.is(Role.PLATFORM) && caller.isOrg(policy.registeredBy()))
        || (caller.is(Role.INSURER) && caller.isOrg(policy.policy().insurerId()))
        || (caller.is(Role.MERCHANT) && caller.isOrg(policy.policy().merchantId()));
  }
}
