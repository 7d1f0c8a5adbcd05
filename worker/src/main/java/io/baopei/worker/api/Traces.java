package io.baopei.worker.api;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.Claims;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.StoredClaim;
import java.util.List;

/** Sorts a claim's journal under the headings of the trace. */
final class Traces {

  private Traces() {}

  static Trace of(StoredClaim claim, Claims claims) {
    String claimId = claim.view().claimId();
    List<JournalLine> journal = claims.journal(new ClaimId(claimId));
    return new Trace(
        claimId,
        of(Track.RULE, journal),
        of(Track.CLOCK, journal),
        of(Track.MONEY, journal),
        of(Track.EVENT, journal));
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
