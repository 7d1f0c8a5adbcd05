package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.step;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.policy.Insured;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.Programme;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.Policies.Registration;
import io.baopei.port.record.StoredClaim;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * S-04, S-06, OQ-23: whatever is registered after a claim was filed, renewal or cancellation, the
 * claim keeps the policy that it was filed under.
 */
@ExtendWith(DatabaseExtension.class)
final class RenewalIT {

  private static final Instant END = FILED.plus(Duration.ofHours(1));
  private static final Policy CURRENT = bond("P-1", "SUNSHINE", "S-1", END);

  private final Database database;

  RenewalIT(Database database) {
    this.database = database;
  }

  @BeforeEach
  void insure() {
    database.policies().register(registered(CURRENT));
  }

  @Test
  void leavesTheOpenClaimToItsPolicyWhenTheMerchantIsRenewed() {
    StoredClaim open = file("RF-1", "S-1");
    Instant later = END.plus(Duration.ofDays(365));

    assertThat(register(bond("P-2", "ZHONGAN", "S-1", later)))
        .as("another policy of the sub-order")
        .isEqualTo(Registration.SUB_ORDER_TAKEN);
    assertThat(register(bond("P-3", "ZHONGAN", "S-3", later)))
        .as("the renewed one, of the merchant's next sub-order")
        .isEqualTo(Registration.REGISTERED);

    assertUntouched(open);
    assertThat(file("RF-3", "S-3").input().policy()).extracting("policyNo").isEqualTo("P-3");
  }

  /** A cancelled policy is the same one with an earlier end. */
  @Test
  void leavesTheOpenClaimToItsPolicyWhenThatIsCancelled() {
    StoredClaim open = file("RF-1", "S-1");

    assertThat(register(bond("P-1", "SUNSHINE", "S-1", FILED)))
        .isEqualTo(Registration.OTHER_CONTENT);

    assertUntouched(open);
  }

  /** As it was filed, and its next step is taken. */
  private void assertUntouched(StoredClaim open) {
    assertThat(find(open)).isEqualTo(open);
    assertThat(open.input().policy()).isEqualTo(CURRENT);
    assertThat(database.policies().find("P-1").orElseThrow().policy()).isEqualTo(CURRENT);

    database.steps().append(step(1, open.view(), "REVIEWED"));

    assertThat(find(open).input()).isEqualTo(open.input());
    assertThat(database.claims().journal(idOf(open))).hasSize(2);
  }

  private Registration register(Policy policy) {
    return database.policies().register(registered(policy));
  }

  private StoredClaim file(String requestId, String subOrderId) {
    Filing filing = bondFiling(requestId, subOrderId);
    FilingResult result = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    return database.claims().find("PF-1", Programme.BOND_1688.name(), requestId).orElseThrow();
  }

  private StoredClaim find(StoredClaim claim) {
    return database.claims().find(idOf(claim)).orElseThrow();
  }

  private static ClaimId idOf(StoredClaim claim) {
    return new ClaimId(claim.view().claimId());
  }

  private static Policy bond(String policyNo, String insurerId, String subOrderId, Instant end) {
    return new Policy(
        policyNo,
        Programme.BOND_1688,
        insurerId,
        "M-77",
        subOrderId,
        Insured.BUYER,
        yuan(29_900),
        FILED.minus(Duration.ofDays(20)),
        FILED.minus(Duration.ofDays(20)),
        end);
  }

  private static Filing bondFiling(String requestId, String subOrderId) {
    Filing filing = filing(requestId, subOrderId);
    return new Filing(
        Programme.BOND_1688,
        filing.platformId(),
        filing.order(),
        filing.request(),
        filing.evidence(),
        null,
        null,
        null,
        null,
        null);
  }
}
