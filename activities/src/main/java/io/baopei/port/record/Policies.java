package io.baopei.port.record;

import io.baopei.domain.policy.Policy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policies on record. */
public interface Policies {

  /** A policy with the accounts that it pays into. */
  record RegisteredPolicy(
      Policy policy,
      String registeredBy,
      @Nullable PayeeAccount merchantAccount,
      @Nullable PayeeAccount insuredAccount) {}

  /** What became of a registration. */
  enum Registration {
    REGISTERED,
    SAME_AS_BEFORE,
    OTHER_CONTENT,
    SUB_ORDER_TAKEN
  }

  /** Registers a policy. Idempotent by policy number and content. */
  Registration register(RegisteredPolicy policy);

  /** The policy with that number. */
  Optional<RegisteredPolicy> find(String policyNo);

  /** The policies of a sub-order, of every programme. */
  List<RegisteredPolicy> ofSubOrder(String subOrderId);
}
