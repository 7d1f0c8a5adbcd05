package io.baopei.worker.trace;

import io.baopei.contract.activity.Material;
import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.rulebook.Rulebook;
import io.baopei.port.record.Claims;
import io.baopei.port.record.EventInbox;
import io.baopei.port.record.EventInbox.IgnoredEvent;
import io.baopei.port.record.PaymentTrail;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.Recourses;
import io.baopei.port.record.StoredClaim;
import io.baopei.port.record.StoredRecourse;
import io.baopei.worker.trace.Lines.Placed;
import io.baopei.worker.trace.Trace.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sorts a claim's journal under the headings of the trace, with what rules say and how sums are
 * computed, and adds the events that came after the claim's end.
 */
@Component
public final class Traces {

  private final Claims claims;
  private final EventInbox inbox;
  private final PaymentTrail payments;
  private final Recourses recourses;
  private final PointsOrders points;
  private final Rulebook rulebook;

  Traces(
      Claims claims,
      EventInbox inbox,
      PaymentTrail payments,
      Recourses recourses,
      PointsOrders points,
      Rulebook rulebook) {
    this.claims = claims;
    this.inbox = inbox;
    this.payments = payments;
    this.recourses = recourses;
    this.points = points;
    this.rulebook = rulebook;
  }

  /**
   * The trace of a claim.
   *
   * @param recourse the claim's recourse, where there is one that the caller may see
   */
  public Trace of(StoredClaim claim, Optional<StoredRecourse> recourse) {
    ClaimView view = claim.view();
    ClaimId claimId = new ClaimId(view.claimId());
    List<Placed> journal = Lines.placed(claims.journal(claimId));
    RuleLines rules = new RuleLines(rulebook);
    List<RuleLine> ruleLines = rules.of(track(Track.RULE, journal));
    List<ClockLine> clockLines = new ClockLines(rulebook, view).of(track(Track.CLOCK, journal));
    List<MoneyLine> moneyLines =
        new MoneyLines(claim, payments.of(claimId))
            .of(track(Track.MONEY, journal), ofRecourse(recourse), ofPoints(claim, journal));
    List<Line> events = events(journal, inbox.ignored(claimId));
    return new Trace(
        view.claimId(),
        view.programme(),
        view.termsVersion(),
        claim.input().terms().zone(),
        view.stage(),
        view.outcome(),
        view.refusedBy(),
        new Why(rulebook).of(view),
        view.filedAt(),
        view.closedAt(),
        view.decision(),
        shown(claims.material(claimId)),
        ruleLines,
        clockLines,
        moneyLines,
        recourse.map(StoredRecourse::view).map(RecourseMoney::of).orElse(null),
        events,
        rules.named(ruleLines, clockLines, moneyLines, events));
  }

  private List<Line> ofRecourse(Optional<StoredRecourse> recourse) {
    return recourse
        .map(StoredRecourse::view)
        .map(view -> track(Track.MONEY, Lines.placed(recourses.journal(view.recourseId()))))
        .orElse(List.of());
  }

  /** Points have no steps of the claim's: their lines follow its last one. */
  private List<MoneyLine> ofPoints(StoredClaim claim, List<Placed> journal) {
    ClaimView view = claim.view();
    int seq = journal.isEmpty() ? 0 : journal.getLast().line().seq();
    return points
        .find(claim.platformId(), view.programme().name(), view.subOrderId())
        .filter(order -> order.claimId().equals(view.claimId()))
        .map(order -> new PointsLines(order, seq))
        .map(lines -> lines.of(points.history(new ClaimId(view.claimId()))))
        .orElse(List.of());
  }

  private static int shown(List<Material> material) {
    return material.stream().mapToInt(said -> said.items().size()).sum();
  }

  private static List<Line> events(List<Placed> journal, List<IgnoredEvent> ignored) {
    List<Line> events = new ArrayList<>(track(Track.EVENT, journal));
    Line last = journal.isEmpty() ? null : journal.getLast().line();
    int seq = last == null ? 0 : last.seq();
    int n = last == null ? 0 : last.n();
    for (IgnoredEvent event : ignored) {
      n++;
      events.add(ignored(seq, n, event));
    }
    return events.stream().sorted(Lines.IN_ORDER).toList();
  }

  private static Line ignored(int seq, int n, IgnoredEvent event) {
    return new Line(
        seq,
        n,
        event.receivedAt(),
        "IGNORED",
        event.type(),
        Actor.PLATFORM,
        List.of(),
        event.reason());
  }

  private static List<Line> track(Track track, List<Placed> journal) {
    return journal.stream()
        .filter(placed -> placed.entry().track() == track)
        .map(Placed::line)
        .sorted(Lines.IN_ORDER)
        .toList();
  }
}
