package io.baopei.persistence;

import static io.baopei.persistence.Situations.MERCHANTS;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.Policies.RegisteredPolicy;
import io.baopei.port.record.Policies.Registration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class PoliciesIT {

  private static final RegisteredPolicy POLICY = registered(policy("P-1", "S-1"));

  private final PostgresPolicies policies;

  PoliciesIT(Database database) {
    this.policies = database.policies();
  }

  @Test
  void findsAPolicyByItsNumberAndItsSubOrder() {
    policies.register(POLICY);

    assertThat(policies.find("P-1")).contains(POLICY);
    assertThat(policies.find("P-2")).isEmpty();
    assertThat(policies.ofSubOrder("S-1")).containsExactly(POLICY);
    assertThat(policies.ofSubOrder("S-2")).isEmpty();
  }

  @Test
  void tellsTheSamePolicyFromOneWithOtherContent() {
    assertThat(policies.register(POLICY)).isEqualTo(Registration.REGISTERED);
    assertThat(policies.register(POLICY)).isEqualTo(Registration.SAME_AS_BEFORE);
    assertThat(policies.register(registered(policy("P-1", "S-2"))))
        .isEqualTo(Registration.OTHER_CONTENT);
    PayeeAccount other = new PayeeAccount("ALIPAY", "2088-other", "Shop 77");
    assertThat(policies.register(new RegisteredPolicy(POLICY.policy(), "PF-1", other, null)))
        .isEqualTo(Registration.OTHER_CONTENT);
    assertThat(policies.register(new RegisteredPolicy(POLICY.policy(), "PF-1", MERCHANTS, other)))
        .isEqualTo(Registration.OTHER_CONTENT);
  }

  @Test
  void takesOnePolicyForAProgrammeAndSubOrder() {
    policies.register(POLICY);

    assertThat(policies.register(registered(policy("P-2", "S-1"))))
        .isEqualTo(Registration.SUB_ORDER_TAKEN);
  }

  @Test
  void registersOnceWhenTheSamePolicyComesManyTimesAtOnce() {
    List<Registration> all = Together.run(8, number -> policies.register(POLICY));

    assertThat(all).filteredOn(Registration.REGISTERED::equals).hasSize(1);
    assertThat(all).filteredOn(Registration.SAME_AS_BEFORE::equals).hasSize(7);
  }
}
