package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.LegOrder;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.PaymentTrail.Try;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class PaymentTrailIT {

  private final Database database;

  PaymentTrailIT(Database database) {
    this.database = database;
  }

  @Test
  void tellsEveryTryInOrder() {
    database.policies().register(registered(policy("P-1", "S-1")));
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    String claimId = ((FilingResult.Filed) filed).claim().input().claimId();
    LegOrder leg =
        new LegOrder(
            claimId + "/INDEMNITY/1", LegKind.INDEMNITY, Payee.MERCHANT, yuan(29_900), null);
    PostgresPaymentRecords payments = database.payments();
    payments.reserve(claimId, List.of(leg), yuan(1_000_000), FILED);
    payments.begin(claimId, leg, FILED);
    payments.settle(leg.key(), new PaymentOutcome.Unknown("no answer"), FILED.plusSeconds(5));
    payments.begin(claimId, leg, FILED.plusSeconds(60));
    payments.settle(
        leg.key(), new PaymentOutcome.Paid("A-1", FILED.plusSeconds(61)), FILED.plusSeconds(61));

    PostgresPaymentTrail trail = new PostgresPaymentTrail(database.jdbc());

    assertThat(trail.of(new ClaimId(claimId)))
        .extracting(Try::event)
        .containsExactly("SENT", "UNKNOWN", "SENT", "PAID");
    Try last = trail.of(new ClaimId(claimId)).getLast();
    assertThat(last.leg()).isEqualTo(LegKind.INDEMNITY);
    assertThat(last.reference()).isEqualTo("A-1");
    assertThat(trail.of(new ClaimId("C-0000000000000000000000"))).isEmpty();
  }
}
