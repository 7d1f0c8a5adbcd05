package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.settlement.LegKind;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of a claim is what is on record of it. */
@ExtendWith(DatabaseExtension.class)
final class ReadModelInvariantsIT {

  private static final String LEGS = "11";
  private static final String UNPAID = "12";

  private final ClaimOnRecord claim;

  ReadModelInvariantsIT(Database database) {
    this.claim = ClaimOnRecord.filed(database);
  }

  @ParameterizedTest
  @CsvSource({
    "PAID,    MERCHANT, 20000, ''",
    "PAID,    MERCHANT, 20001, " + LEGS,
    "PAID,    BUYER,    20000, " + LEGS,
    "PENDING, MERCHANT, 20000, " + LEGS,
    "PENDING, MERCHANT, 20000, " + UNPAID
  })
  void findsAViewThatSaysOtherwise(String status, String payee, long fen, String found) {
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
    closeShowing("INDEMNITY", status, payee, fen, Outcome.PAID);
    if (found.isEmpty()) {
      assertThat(claim.broken()).doesNotContain(LEGS, UNPAID);
    } else {
      assertThat(claim.broken()).contains(found);
    }
  }

  /** Of ours the sums must agree; of one that was made elsewhere there is no payment. */
  @ParameterizedTest
  @CsvSource({
    "LEG_PAID:REFUND:SYSTEM@1,   20000, true,  true",
    "LEG_PAID:REFUND:SYSTEM@1,   20001, true,  false",
    "LEG_PAID:REFUND:SYSTEM@1,   20000, false, false",
    "LEG_PAID:REFUND:SYSTEM@1,   0,     false, true",
    "LEG_PAID:REFUND:SYSTEM@1,   0,     true,  false",
    "LEG_PAID:REFUND:PLATFORM@1, 20001, false, true",
    "LEG_PAID:REFUND:PLATFORM@1, 20001, true,  true",
    "LEG_PAID:REFUND:OPS@1,      20000, false, true",
    "LEG_PAID:INDEMNITY:OPS@1,   20000, false, false",
    "LEG_PAID:REFUND:PLATFORM@1 LEG_PAID:REFUND:SYSTEM@2, 20000, false, false"
  })
  void comparesTheRefundsThatTheServiceMade(
      String journal, long shown, boolean ours, boolean holds) {
    if (ours) {
      claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(1));
    }
    JournalSketch.write(claim, journal);
    closeShowing("REFUND", "PAID", "BUYER", shown, Outcome.PAID);
    assertThat(claim.broken().contains(LEGS)).isEqualTo(!holds);
  }

  /** It was under way when the claim was closed over it. */
  @ParameterizedTest
  @CsvSource({"PAID, false", "REJECTED, false", "CLOSED_BY_OPERATOR, true", "REFUND_CLOSED, true"})
  void findsARefundThatIsNotShown(Outcome outcome, boolean holds) {
    claim.pays(claim.order(LegKind.REFUND, 1, 20_000), second(1));
    closeShowing("REFUND", "NOT_DUE", "BUYER", 20_000, outcome);
    assertThat(claim.broken().contains(LEGS)).isEqualTo(!holds);
  }

  private void closeShowing(String leg, String status, String payee, long fen, Outcome outcome) {
    claim.sql(
        """
        UPDATE claims SET outcome = '%s', view = jsonb_set(view, '{settlement}',
          '{"legs": [{"leg": "%s", "payee": "%s", "status": "%s",
                      "amount": {"currency": "CNY", "amountMinor": %d}}]}')
        """
            .formatted(outcome, leg, payee, status, fen));
  }
}
