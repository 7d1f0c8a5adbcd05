package io.baopei.worker.api;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.Claims;
import io.baopei.port.record.EventInbox;
import io.baopei.port.record.EventInbox.IgnoredEvent;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.StoredClaim;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sorts a claim's journal under the headings of the trace, and adds the events that came after the
 * claim's end.
 */
@Component
final class Traces {

  private final Claims claims;
  private final EventInbox inbox;

  Traces(Claims claims, EventInbox inbox) {
    this.claims = claims;
    this.inbox = inbox;
  }

  Trace of(StoredClaim claim) {
    ClaimId claimId = new ClaimId(claim.view().claimId());
    List<JournalLine> journal = claims.journal(claimId);
    return new Trace(
        claimId.value(),
        of(Track.RULE, journal),
        of(Track.CLOCK, journal),
        of(Track.MONEY, journal),
        events(journal, inbox.ignored(claimId)));
  }

  private static List<Trace.Line> events(List<JournalLine> journal, List<IgnoredEvent> ignored) {
    int last = journal.isEmpty() ? 0 : journal.getLast().seq();
    return Stream.concat(
            of(Track.EVENT, journal).stream(), ignored.stream().map(event -> line(last, event)))
        .sorted(Comparator.comparing(Trace.Line::at))
        .toList();
  }

  private static Trace.Line line(int seq, IgnoredEvent event) {
    return new Trace.Line(
        seq,
        event.receivedAt(),
        "IGNORED",
        event.type(),
        Actor.PLATFORM,
        List.of(),
        event.reason());
  }

  private static List<Trace.Line> of(Track track, List<JournalLine> journal) {
    return journal.stream()
        .filter(line -> line.entry().track() == track)
        .map(Traces::line)
        .toList();
  }

  private static Trace.Line line(JournalLine line) {
    JournalEntry entry = line.entry();
    return new Trace.Line(
        line.seq(),
        entry.at(),
        entry.type(),
        entry.subject(),
        entry.actor(),
        entry.rules(),
        entry.detail());
  }
}
