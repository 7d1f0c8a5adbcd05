package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Invariants.Finding;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records with the claims' workflows: an open claim has one that runs, and a closed
 * one ended as the records say. What differs is looked at again, since a claim may have moved on in
 * between.
 */
public final class TemporalEngineAgreement implements EngineAgreement {

  /** How long claims that have just closed are given, all together, to end in the engine too. */
  private static final Duration ENDING = Duration.ofSeconds(5);

  private static final int GLANCE = 1_000;
  private static final int SHOWN = 20;

  private final ClaimRoll roll;
  private final ClaimInEngine engine;
  private final RunningWithoutAClaim strangers;

  public TemporalEngineAgreement(WorkflowClient client, Deadlines deadlines, ClaimRoll roll) {
    this.roll = roll;
    this.engine = new ClaimInEngine(client, deadlines);
    this.strangers = new RunningWithoutAClaim(client, deadlines, roll);
  }

  @Override
  public List<Finding> glance() {
    return List.of(
        aliveOnes("of the oldest " + GLANCE, roll.open(GLANCE)),
        endedOnes("of the last " + GLANCE, roll.lastClosed(GLANCE)),
        strangers.find());
  }

  @Override
  public Page page(@Nullable String after, int most) {
    List<ClaimView> claims = roll.after(after, most);
    String among = "of these " + claims.size();
    return new Page(
        List.of(aliveOnes(among, claims), endedOnes(among, claims)),
        claims.size(),
        claims.size() < most ? null : claims.getLast().claimId());
  }

  private Finding aliveOnes(String which, List<ClaimView> claims) {
    return finding(
        "20-open-claims-have-a-workflow",
        "Every claim that is open on record (" + which + ") has a live workflow.",
        differing(ids(claims, engine::isAlive), engine::isAlive));
  }

  private Finding endedOnes(String which, List<ClaimView> claims) {
    long now = System.nanoTime();
    List<String> suspects = ids(claims, claim -> engine.endedSo(claim, now));
    long until = System.nanoTime() + ENDING.toNanos();
    return finding(
        "21-closed-claims-ended-so",
        "Every closed claim (" + which + ") ended in the engine as on record.",
        differing(suspects, claim -> engine.endedSo(claim, until)));
  }

  private static List<String> ids(List<ClaimView> claims, Predicate<ClaimView> agrees) {
    return claims.stream().filter(agrees.negate()).map(ClaimView::claimId).toList();
  }

  private List<String> differing(List<String> suspects, Predicate<ClaimView> agrees) {
    return suspects.stream()
        .filter(claimId -> roll.find(claimId).filter(agrees.negate()).isPresent())
        .toList();
  }

  private static Finding finding(String name, String says, List<String> differing) {
    return new Finding(name, says, differing.stream().limit(SHOWN).toList(), differing.size());
  }
}
