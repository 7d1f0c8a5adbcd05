package io.baopei.process;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.clock.WorkingDayBound;
import io.baopei.domain.programme.ClockTerms;
import io.baopei.domain.programme.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The running clocks of one claim; every change goes into the journal. */
final class Clocks {

  private final Terms terms;
  private final Dossier dossier;
  private final Map<ClaimClock, Deadline> running = new EnumMap<>(ClaimClock.class);
  private final Map<ClaimClock, Instant> starts = new EnumMap<>(ClaimClock.class);
  private final List<WorkingDayBound> unresolved = new ArrayList<>();
  private final Set<ClaimClock> toldProvisional = EnumSet.noneOf(ClaimClock.class);

  Clocks(Terms terms, Dossier dossier) {
    this.terms = terms;
    this.dossier = dossier;
  }

  /** Starts a clock of the terms. */
  void start(ClaimClock clock, Instant now) {
    ClockTerms of = terms.clock(clock);
    starts.put(clock, now);
    running.put(clock, Deadline.after(clock, now, of.length(), of.rules()));
    note(now, "CLOCK_STARTED", clock, Actor.SYSTEM, "due " + dueAt(clock));
  }

  /** Starts a clock in working days; when it is due the calendar says with the next step. */
  void startWorkingDays(ClaimClock clock, Instant start, Instant now, List<String> rules) {
    starts.put(clock, start);
    running.put(clock, Deadline.unresolved(clock, rules));
    int days = terms.amounts().payoutWorkingDays();
    unresolved.add(new WorkingDayBound(clock, start, days, terms.calendar(), terms.zone()));
    note(now, "CLOCK_STARTED", clock, Actor.SYSTEM, days + " working days from " + start);
  }

  List<WorkingDayBound> drainUnresolved() {
    List<WorkingDayBound> bounds = List.copyOf(unresolved);
    unresolved.clear();
    return bounds;
  }

  /** The calendar's answers; of one that is provisional operators are told, once (OQ-32). */
  void resolve(List<ResolvedBound> bounds, Instant now) {
    for (ResolvedBound bound : bounds) {
      if (runs(bound.clock())) {
        running.put(bound.clock(), get(bound.clock()).resolve(bound));
        if (bound.provisional() && toldProvisional.add(bound.clock())) {
          tellProvisional(bound, now);
        }
      }
    }
  }

  private void tellProvisional(ResolvedBound bound, Instant now) {
    String why = "The calendar does not know all the days up to it yet; weekends only are counted.";
    Reason reason = new Reason(bound.clock().name(), why);
    dossier.tell(Notice.to(Role.OPS, "DEADLINE_PROVISIONAL").by(bound.dueAt()).because(reason));
    note(now, "CLOCK_PROVISIONAL", bound.clock(), Actor.SYSTEM, "due " + bound.dueAt(), "OQ-32");
  }

  /** The calendar knows more than when it answered first. */
  void resolveAgain(ResolvedBound bound, Instant now) {
    Instant before = dueAt(bound.clock());
    running.put(bound.clock(), get(bound.clock()).resolve(bound));
    String moved = "due " + bound.dueAt() + ", was provisionally " + before;
    note(now, "CLOCK_RESOLVED", bound.clock(), Actor.SYSTEM, moved, "OQ-32");
  }

  /** Whether that clock runs to an end that the calendar does not know exactly. */
  boolean isProvisional(ClaimClock clock) {
    return runs(clock) && get(clock).provisional();
  }

  /** Whether that clock runs, and the calendar has not said yet until when. */
  boolean awaitsCalendar(ClaimClock clock) {
    return runs(clock) && get(clock).dueAt() == null;
  }

  void pause(ClaimClock clock, Instant now) {
    running.computeIfPresent(clock, (any, deadline) -> deadline.pause(now));
    note(now, "CLOCK_PAUSED", clock, Actor.SYSTEM, null);
  }

  /** Lets a paused clock run again; its reminders move with it. */
  void resume(ClaimClock clock, Instant now) {
    Deadline paused = get(clock);
    if (paused.pausedAt() == null) {
      return;
    }
    Duration stood = Duration.between(paused.pausedAt(), now);
    starts.computeIfPresent(clock, (any, start) -> start.plus(stood));
    running.put(clock, paused.resume(now));
    note(now, "CLOCK_RESUMED", clock, Actor.SYSTEM, "due " + dueAt(clock));
  }

  /** The platform's own deadline takes the place of ours (S3-5). */
  void moveTo(ClaimClock clock, Instant dueAt, Instant now) {
    running.put(clock, get(clock).moveTo(dueAt, false));
    note(now, "CLOCK_MOVED", clock, Actor.PLATFORM, "due " + dueAt, "S3-5");
  }

  void breach(ClaimClock clock, Instant now) {
    running.put(clock, get(clock).breach(now));
    note(now, "CLOCK_BREACHED", clock, Actor.SYSTEM, "was due " + dueAt(clock));
  }

  /**
   * Stops a clock whose matter is done; one that does not run is left alone. A clock that had run
   * out before anybody came to say so is breached all the same.
   */
  void stop(ClaimClock clock, Instant now) {
    if (!runs(clock)) {
      return;
    }
    if (due(clock).filter(now::isAfter).isPresent() && get(clock).breachedAt() == null) {
      breach(clock, now);
    }
    Deadline stopped = get(clock);
    String end = stopped.breachedAt() == null ? "CLOCK_MET" : "CLOCK_STOPPED";
    note(now, end, clock, Actor.SYSTEM, null);
    running.remove(clock);
    starts.remove(clock);
  }

  /** Stops what runs in this stage: something else has overtaken it. */
  void stopAll(Instant now) {
    List.copyOf(running.keySet()).forEach(clock -> stop(clock, now));
  }

  /** The claim has ended, and with it every clock but the one that outlives it. */
  void end(Instant now) {
    for (ClaimClock clock : List.copyOf(running.keySet())) {
      if (clock != ClaimClock.INSURANCE_PROOF) {
        note(now, "CLOCK_STOPPED", clock, Actor.SYSTEM, "the claim has ended");
        running.remove(clock);
        starts.remove(clock);
      }
    }
  }

  boolean runs(ClaimClock clock) {
    return running.containsKey(clock);
  }

  Deadline get(ClaimClock clock) {
    return Objects.requireNonNull(running.get(clock), () -> clock + " does not run");
  }

  Instant startOf(ClaimClock clock) {
    return Objects.requireNonNull(starts.get(clock), () -> clock + " does not run");
  }

  /** When a clock is due that starts now: for whoever is told before it does. */
  Instant dueIfStarted(ClaimClock clock, Instant now) {
    return now.plus(terms.clock(clock).length());
  }

  Optional<Instant> due(ClaimClock clock) {
    return Optional.ofNullable(running.get(clock)).map(Deadline::dueAt);
  }

  List<Deadline> deadlines() {
    return List.copyOf(running.values());
  }

  private Instant dueAt(ClaimClock clock) {
    return Objects.requireNonNull(get(clock).dueAt());
  }

  private void note(
      Instant now,
      String type,
      ClaimClock clock,
      Actor actor,
      @Nullable String detail,
      String... rules) {
    String[] named =
        rules.length > 0 || !running.containsKey(clock)
            ? rules
            : get(clock).rules().toArray(String[]::new);
    dossier.note(now, Track.CLOCK, type, clock.name(), actor, detail, named);
  }
}
