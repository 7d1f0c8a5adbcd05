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

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.gate.EarlierClaims;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.StoredClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;

@ExtendWith(DatabaseExtension.class)
final class FilingIT {

  private final Database database;

  FilingIT(Database database) {
    this.database = database;
  }

  @Test
  void keepsAClaimAsItWasFiled() {
    NewClaim filed = file(filing("RF-1", "S-1"));

    StoredClaim found = database.claims().find(idOf(filed)).orElseThrow();
    assertThat(found.view()).isEqualTo(filed.view());
    assertThat(found.input()).isEqualTo(filed.input());
    assertThat(found.platformId()).isEqualTo("PF-1");
    assertThat(found.buyerId()).isEqualTo("B-9");
    assertThat(found.engineStarted()).isFalse();
    assertThat(database.claims().find("PF-1", "TMALL_30_DAY", "RF-1")).contains(found);
    assertThat(database.claims().journal(idOf(filed)))
        .singleElement()
        .satisfies(line -> assertThat(line.seq()).isZero())
        .satisfies(line -> assertThat(line.entry()).isEqualTo(filed.entries().getFirst()));
  }

  @Test
  void answersAFilingThatIsRepeatedWithTheFirstClaim() {
    NewClaim first = file(filing("RF-1", "S-1"));

    FilingResult again = submit(filing("RF-1", "S-1"));

    assertThat(again).isEqualTo(new FilingResult.Repeated(stored(first)));
  }

  @Test
  void refusesASecondOpenClaimOfASubOrder() {
    NewClaim first = file(filing("RF-1", "S-1"));

    assertThat(submit(filing("RF-2", "S-1")))
        .isEqualTo(new FilingResult.OpenClaimExists(first.input().claimId()));
    assertThat(submit(filing("RF-3", "S-2"))).isInstanceOf(FilingResult.Filed.class);
  }

  @Test
  void takesAnotherClaimOnceTheFirstIsClosed() {
    NewClaim first = file(filing("RF-1", "S-1"));
    close(first, Outcome.WITHDRAWN);

    assertThat(submit(filing("RF-2", "S-1"))).isInstanceOf(FilingResult.Filed.class);
  }

  @Test
  void takesAnotherClaimAfterOneThatWasNotCovered() {
    Filing refused = filing("RF-1", "S-1");
    database.claims().file(refused, FILED, facts -> notCovered(refused, facts));

    assertThat(submit(filing("RF-2", "S-1"))).isInstanceOf(FilingResult.Filed.class);
  }

  @Test
  void filesOnceWhenTheSameRequestComesManyTimesAtOnce() {
    Filing filing = filing("RF-1", "S-1");

    List<FilingResult> results = Together.run(8, number -> submit(filing));

    assertThat(results).filteredOn(FilingResult.Filed.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(FilingResult.Repeated.class::isInstance).hasSize(7);
    assertThat(database.count("claims")).isEqualTo(1);
  }

  @Test
  void opensOneClaimWhenASubOrderIsClaimedManyTimesAtOnce() {
    List<FilingResult> results = Together.run(8, number -> submit(filing("RF-" + number, "S-1")));

    assertThat(results).filteredOn(FilingResult.Filed.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(FilingResult.OpenClaimExists.class::isInstance).hasSize(7);
  }

  @Test
  void filesOnceWhenOneRequestNamesDifferentSubOrdersAtOnce() {
    List<FilingResult> results = Together.run(8, number -> submit(filing("RF-1", "S-" + number)));

    assertThat(results).filteredOn(FilingResult.Filed.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(FilingResult.Repeated.class::isInstance).hasSize(7);
  }

  @Test
  void showsTheJudgeThePolicyOfTheSubOrder() {
    database.policies().register(registered(policy("P-1", "S-1")));
    database.policies().register(registered(policy("P-2", "S-2")));

    assertThat(factsFor(filing("RF-1", "S-1")).policy()).isEqualTo(policy("P-1", "S-1"));
    assertThat(factsFor(filing("RF-3", "S-3")).policy()).isNull();
    assertThat(factsFor(filing("RF-2", "S-2", "M-other", "B-9")).policy()).isNull();
  }

  @Test
  void showsTheJudgeWhatEarlierClaimsTook() {
    NewClaim paid = file(filing("RF-1", "S-1"));
    close(
        paid,
        Outcome.PAID,
        leg(LegKind.REFUND, 20_000).paid(FILED, "R-1"),
        leg(LegKind.INDEMNITY, 10_000).paid(FILED, "A-1"),
        leg(LegKind.RETURN_FREIGHT, 1_000).paid(FILED, "A-2"));
    NewClaim partly = file(filing("RF-2", "S-1"));
    close(
        partly,
        Outcome.CLOSED_BY_OPERATOR,
        leg(LegKind.INDEMNITY, 500).paid(FILED, "A-3"),
        leg(LegKind.RETURN_FREIGHT, 1_000));

    assertThat(factsFor(filing("RF-3", "S-1")).earlier())
        .isEqualTo(new EarlierClaims(yuan(11_500), true, true, yuan(20_000)));
    assertThat(factsFor(filing("RF-4", "S-other")).earlier())
        .isEqualTo(new EarlierClaims(yuan(0), false, false, yuan(0)));
  }

  /** Closed by an operator while nobody knew whether the money had moved: it may have (OQ-12). */
  @Test
  void countsAPaymentWhoseOutcomeNobodyKnew() {
    NewClaim closed = file(filing("RF-1", "S-1"));
    close(
        closed,
        Outcome.CLOSED_BY_OPERATOR,
        leg(LegKind.INDEMNITY, 10_000).withStatus(LegStatus.PENDING),
        leg(LegKind.RETURN_FREIGHT, 1_000).withStatus(LegStatus.DECLINED));

    assertThat(factsFor(filing("RF-2", "S-1")).earlier())
        .isEqualTo(new EarlierClaims(yuan(10_000), false, false, yuan(0)));
  }

  @Test
  void countsTheClaimsOfTheBuyerWithinThirtyDays() {
    file(filing("RF-1", "S-1"));
    file(filing("RF-2", "S-2"));
    file(filing("RF-3", "S-3", "M-77", "B-other"));

    assertThat(factsFor(filing("RF-4", "S-4")).claimsOfBuyer()).isEqualTo(2);
    assertThat(factsFor(filing("RF-5", "S-5"), FILED.plus(Duration.ofDays(31))).claimsOfBuyer())
        .isZero();
  }

  @Test
  void leavesNothingBehindWhenTheJudgeFails() {
    Filing filing = filing("RF-1", "S-1");

    assertThatThrownBy(
            () ->
                database
                    .claims()
                    .file(
                        filing,
                        FILED,
                        facts -> {
                          throw new IllegalArgumentException("no");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(submit(filing)).isInstanceOf(FilingResult.Filed.class);
  }

  @Test
  void takesAFilingBackWithAllThatCameWithIt() {
    NewClaim filed = file(filing("RF-1", "S-1"));

    database.claims().takeBack(idOf(filed));

    assertThat(database.claims().find(idOf(filed))).isEmpty();
    assertThat(database.count("notices")).isZero();
    assertThat(database.count("payee_accounts")).isZero();
    assertThat(submit(filing("RF-1", "S-1"))).isInstanceOf(FilingResult.Filed.class);
  }

  @Test
  void neverTakesBackAClaimWhoseWorkflowRuns() {
    NewClaim filed = file(filing("RF-1", "S-1"));
    database.claims().engineStarted(idOf(filed), FILED);
    database.claims().engineStarted(idOf(filed), FILED.plusSeconds(5));

    database.claims().takeBack(idOf(filed));

    assertThat(stored(filed).engineStarted()).isTrue();
  }

  @Test
  void listsFilingsWhoseWorkflowIsNotKnownToRun() {
    NewClaim waiting = file(filing("RF-1", "S-1"));
    NewClaim started = file(filing("RF-2", "S-2"));
    database.claims().engineStarted(idOf(started), FILED);
    Filing refused = filing("RF-3", "S-3");
    database.claims().file(refused, FILED, facts -> notCovered(refused, facts));

    assertThat(database.claims().unstarted(FILED.plusSeconds(1), 10))
        .extracting(claim -> claim.view().claimId())
        .containsExactly(waiting.input().claimId());
    assertThat(database.claims().unstarted(FILED, 10)).isEmpty();
  }

  @Test
  void refusesToChangeWhatWasFiled() {
    NewClaim filed = file(filing("RF-1", "S-1"));
    database.claims().engineStarted(idOf(filed), FILED);

    assertThatThrownBy(() -> database.jdbc().sql("UPDATE claims SET input = '{}'").update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> database.jdbc().sql("DELETE FROM claims").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private FilingFacts factsFor(Filing filing) {
    return factsFor(filing, FILED);
  }

  private FilingFacts factsFor(Filing filing, Instant now) {
    List<FilingFacts> seen = new ArrayList<>();
    database
        .claims()
        .file(
            filing,
            now,
            facts -> {
              seen.add(facts);
              return opened(filing, facts);
            });
    return seen.getFirst();
  }

  private FilingResult submit(Filing filing) {
    return database.claims().file(filing, FILED, facts -> opened(filing, facts));
  }

  private NewClaim file(Filing filing) {
    return ((FilingResult.Filed) submit(filing)).claim();
  }

  private void close(NewClaim claim, Outcome outcome, Leg... legs) {
    ClaimView closed = ViewSketch.of(claim.input()).owing(legs).closedAs(outcome).view();
    database.steps().append(step(1, closed, "CLOSED"));
    assertThat(stored(claim).view().stage()).isEqualTo(Stage.CLOSED);
  }

  private StoredClaim stored(NewClaim claim) {
    return database.claims().find(idOf(claim)).orElseThrow();
  }

  private static NewClaim notCovered(Filing filing, FilingFacts facts) {
    NewClaim open = opened(filing, facts);
    return new NewClaim(
        open.input(),
        ViewSketch.of(open.input()).closedAs(Outcome.NOT_COVERED).view(),
        open.entries(),
        open.notices(),
        open.buyerAccount(),
        open.description());
  }

  private static ClaimId idOf(NewClaim claim) {
    return new ClaimId(claim.input().claimId());
  }

  private static Leg leg(LegKind kind, long fen) {
    return Leg.notDue(kind, Payee.MERCHANT, yuan(fen), List.of("T-26"));
  }
}
