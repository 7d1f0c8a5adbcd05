package io.baopei.worker.engine;

import io.baopei.contract.claim.ClaimView;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Invariants.Finding;
import io.baopei.worker.engine.ClaimInEngine.Compared;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        alive("of the oldest " + GLANCE, look(roll.open(GLANCE))),
        ended("of the last " + GLANCE, look(roll.lastClosed(GLANCE))),
        strangers.find());
  }

  @Override
  public Page page(@Nullable String after, int most) {
    List<ClaimView> claims = roll.after(after, most);
    Looked looked = look(claims);
    String among = "of these " + claims.size();
    return new Page(
        List.of(alive(among, looked), ended(among, looked)),
        claims.size(),
        looked.forgotten(),
        claims.size() < most ? null : claims.getLast().claimId());
  }

  /**
   * What came of comparing some claims.
   *
   * @param differing those that the engine has otherwise, as they were looked at last
   * @param forgotten how many the engine has forgotten, so that there was nothing to compare
   */
  private record Looked(List<ClaimView> differing, int forgotten) {}

  private Looked look(List<ClaimView> claims) {
    List<String> suspects = new ArrayList<>();
    int forgotten = 0;
    for (ClaimView claim : claims) {
      switch (engine.compare(claim, System.nanoTime())) {
        case AGREES -> {}
        case DIFFERS -> suspects.add(claim.claimId());
        case FORGOTTEN -> forgotten++;
      }
    }
    long until = System.nanoTime() + ENDING.toNanos();
    return new Looked(
        suspects.stream()
            .flatMap(claimId -> roll.find(claimId).stream())
            .filter(claim -> engine.compare(claim, until) == Compared.DIFFERS)
            .toList(),
        forgotten);
  }

  private static Finding alive(String which, Looked looked) {
    return finding(
        "20-open-claims-have-a-workflow",
        "Every claim that is open on record (" + which + ") has a live workflow.",
        looked.differing().stream().filter(claim -> claim.outcome() == null).toList());
  }

  private static Finding ended(String which, Looked looked) {
    return finding(
        "21-closed-claims-ended-so",
        "Every closed claim (" + which + ") ended in the engine as on record.",
        looked.differing().stream().filter(claim -> claim.outcome() != null).toList());
  }

  private static Finding finding(String name, String says, List<ClaimView> differing) {
    return new Finding(
        name,
        says,
        differing.stream().map(ClaimView::claimId).limit(SHOWN).toList(),
        differing.size());
  }
}
