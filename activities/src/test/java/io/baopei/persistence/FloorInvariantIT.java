package io.baopei.persistence;

import static io.baopei.persistence.ClaimOnRecord.second;
import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Reason;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.record.ClaimsFunds.Limit;
import io.baopei.port.record.ClaimsFunds.Owner;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each account has its floor, a fund that of its last limit, and only what is allowed goes below.
 */
@ExtendWith(DatabaseExtension.class)
final class FloorInvariantIT {

  private static final String FLOORS = "03";

  private final Database database;
  private final ClaimOnRecord claim;

  FloorInvariantIT(Database database) {
    this.database = database;
    this.claim = ClaimOnRecord.filed(database);
  }

  @ParameterizedTest
  @CsvSource({
    "RESERVE,  balance = -1",
    "CLEARING, floor = NULL",
    "FUNDS,    floor = NULL",
    "FUNDS,    floor = -1",
    "INDEMNITIES, floor = -1"
  })
  void findsAnAccountBelowItsFloorOrWithoutIt(String purpose, String change) {
    limit(yuan(20_000), FILED);
    pay();
    assertThat(claim.broken()).doesNotContain(FLOORS);
    claim.spoil(
        "ledger_balances",
        """
        UPDATE ledger_balances SET %s FROM ledger_accounts a
         WHERE a.account_id = ledger_balances.account_id AND a.purpose = '%s'
        """
            .formatted(change, purpose));
    assertThat(claim.broken()).contains(FLOORS);
  }

  /** The last word counts: no limit any more. */
  @Test
  void takesTheLastLimitOfAFund() {
    limit(yuan(20_000), FILED);
    limit(null, FILED);
    pay();
    assertThat(claim.broken()).doesNotContain(FLOORS);
    claim.spoil("ledger_limits", "UPDATE ledger_limits SET limit_to = 20000");
    assertThat(claim.broken()).contains(FLOORS);
  }

  @Test
  void findsALimitOfAFundThatIsNotThere() {
    limit(yuan(20_000), FILED);
    claim.spoil("ledger_limits", "UPDATE ledger_limits SET unit = 'USD'");
    assertThat(claim.broken()).contains(FLOORS);
  }

  /** A platform that insures itself may have an insurer's id. */
  @Test
  void tellsAPlatformsFundFromAnInsurersOfTheSameId() {
    limit(Owner.PLATFORM, yuan(5_000), FILED);
    limit(yuan(20_000), FILED);
    pay();
    assertThat(claim.broken()).doesNotContain(FLOORS);
    claim.spoil("ledger_balances", "UPDATE ledger_balances SET floor = -20000 WHERE floor = -5000");
    assertThat(claim.broken()).contains(FLOORS);
  }

  /** The fund is drawn to 200.00 in second 1. */
  @ParameterizedTest
  @CsvSource({"2, RESERVED, false", "0, RESERVED, true", "0, PAID_BY_HAND, false"})
  void letsAFundBeLowForALowerLimitOrByHandAlone(int limitSet, String kind, boolean found) {
    pay();
    limit(yuan(19_999), second(limitSet));
    claim.spoil(
        "ledger_entries",
        "UPDATE ledger_entries SET kind = '" + kind + "' WHERE kind = 'RESERVED'");
    assertThat(claim.broken().contains(FLOORS)).isEqualTo(found);
  }

  /** What is by hand excuses its own sum, and no more. */
  @Test
  void findsAFundThatIsLowerThanByHandAlone() {
    pay();
    claim.pays(claim.order(LegKind.RETURN_FREIGHT, 1, 1_000), second(2));
    limit(yuan(19_999), FILED);
    claim.spoil(
        "ledger_entries",
        """
        UPDATE ledger_entries SET kind = 'PAID_BY_HAND'
         WHERE at = (SELECT max(at) FROM ledger_entries WHERE kind = 'RESERVED')
        """);
    assertThat(claim.broken()).contains(FLOORS);
    claim.spoil("ledger_limits", "UPDATE ledger_limits SET limit_to = 20000");
    claim.spoil("ledger_balances", "UPDATE ledger_balances SET floor = -20000 WHERE floor < 0");
    assertThat(claim.broken()).doesNotContain(FLOORS);
  }

  private void pay() {
    claim.pays(claim.order(LegKind.INDEMNITY, 1, 20_000), second(1));
  }

  private void limit(@Nullable Money to, Instant at) {
    limit(Owner.INSURER, to, at);
  }

  private void limit(Owner owner, @Nullable Money to, Instant at) {
    Reason drill = new Reason("DRILL", null);
    new PostgresClaimsFunds(database.jdbc())
        .set(new Limit(owner, "INS-1", CurrencyUnit.of("CNY"), to, "ops-1", at, drill));
  }
}
