package io.baopei.process;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.Track;
import io.baopei.domain.claim.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a recourse is not on record yet: entries of its journal, and notices. */
final class RecourseNews {

  private final List<String> rules;
  private List<JournalEntry> entries = new ArrayList<>();
  private List<Notice> notices = new ArrayList<>();

  RecourseNews(List<String> rules) {
    this.rules = rules;
  }

  void note(
      Instant now,
      Track track,
      String type,
      @Nullable String subject,
      Actor actor,
      @Nullable String detail) {
    entries.add(new JournalEntry(now, track, type, subject, actor, rules, detail));
  }

  void tell(Notice notice) {
    notices.add(notice);
  }

  boolean isAny() {
    return !entries.isEmpty() || !notices.isEmpty();
  }

  /** Hands the entries over: they are news no longer. */
  List<JournalEntry> entries() {
    List<JournalEntry> handed = entries;
    entries = new ArrayList<>();
    return handed;
  }

  /** Hands the notices over. */
  List<Notice> notices() {
    List<Notice> handed = notices;
    notices = new ArrayList<>();
    return handed;
  }
}
