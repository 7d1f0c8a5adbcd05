package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.step;
import static io.baopei.persistence.Situations.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.SettlementFormula;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.NewClaim;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two identical filings and two other claims of one sub-order, all at once, again and again, and
 * once more when the first claim of each is paid in part (OQ-12).
 */
@ExtendWith(DatabaseExtension.class)
final class FilingRaceIT {

  /** A thousand with {@code -DargLine=-Draces=1000}; fewer in each build. */
  private static final int ROUNDS = Integer.getInteger("races", 100);

  /** What was paid for the goods, and the return freight. */
  private static final Money CAP = yuan(30_900);

  private final Database database;
  private final JdbcClient jdbc;

  FilingRaceIT(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  @Test
  void opensOneClaimAndExceedsNoCap() {
    for (int round = 0; round < ROUNDS; round++) {
      String subOrder = "S-" + round;
      database.policies().register(registered(policy("P-" + round, subOrder)));

      Money first = pay(winner(race(subOrder, "first")), yuan(12_000));
      Money second = pay(winner(race(subOrder, "second")), null);

      assertThat(first.plus(second)).isLessThanOrEqualTo(CAP);
      assertThat(openClaims(subOrder)).isZero();
    }
    assertThat(database.count("claims")).isEqualTo(2 * ROUNDS);
  }

  /** The filings' lock is one guard; what goes past it meets this one. */
  @Test
  void hasNoSecondOpenClaimWhoeverWritesIt() {
    submit("RF-1", "S-1");
    JdbcClient.StatementSpec second =
        jdbc.sql(
            """
            INSERT INTO claims (claim_id, platform_id, programme, request_id, order_id,
                   sub_order_id, merchant_id, insurer_id, buyer_id, filed_at, input,
                   filing_entries, seq, stage, parked, view)
            SELECT 'C-OTHER', platform_id, programme, 'RF-2', order_id, sub_order_id, merchant_id,
                   insurer_id, buyer_id, filed_at, input, filing_entries, seq, stage, parked, view
              FROM claims
            """);

    assertThatThrownBy(second::update)
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("claims_one_open");
  }

  /** Whatever the order, one of them is on record and the others are told of it. */
  private List<FilingResult> race(String subOrder, String which) {
    List<FilingResult> results =
        Together.run(4, number -> submit("RF-" + which + "-" + Math.max(1, number), subOrder));
    assertThat(openClaims(subOrder)).isEqualTo(1);
    assertThat(results).filteredOn(FilingResult.Filed.class::isInstance).hasSize(1);
    String winner = winner(results).input().claimId();
    assertThat(results)
        .allSatisfy(
            result -> {
              if (result instanceof FilingResult.OpenClaimExists(String claimId)) {
                assertThat(claimId).isEqualTo(winner);
              }
            });
    return results;
  }

  private FilingResult submit(String request, String subOrder) {
    return database
        .claims()
        .file(
            filing(request + subOrder, subOrder),
            FILED,
            facts -> opened(filing(request + subOrder, subOrder), facts));
  }

  private static NewClaim winner(List<FilingResult> results) {
    return results.stream()
        .filter(FilingResult.Filed.class::isInstance)
        .map(result -> ((FilingResult.Filed) result).claim())
        .findFirst()
        .orElseThrow();
  }

  /** Pays what the formula allows under what is on record of earlier claims. */
  private Money pay(NewClaim claim, @Nullable Money approved) {
    ClaimInput input = claim.input();
    List<Leg> legs =
        SettlementFormula.of(input.filing().programme())
            .settle(input.application(), approved)
            .legs()
            .stream()
            .filter(Leg::paidByInsurer)
            .map(leg -> leg.paid(FILED, "PAY"))
            .toList();
    ClaimView closed =
        ViewSketch.of(input).owing(legs.toArray(Leg[]::new)).closedAs(Outcome.PAID).view();
    database.steps().append(step(1, closed, "CLOSED"));
    return legs.stream().map(Leg::amount).reduce(yuan(0), Money::plus);
  }

  private int openClaims(String subOrder) {
    return Objects.requireNonNull(
        jdbc.sql("SELECT count(*) FROM claims WHERE sub_order_id = :id AND outcome IS NULL")
            .param("id", subOrder)
            .query(Integer.class)
            .single());
  }
}
