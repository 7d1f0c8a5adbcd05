package io.baopei.process;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Material;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a claim has put on record, read as an auditor would. */
final class Records {

  private static final Set<String> MOVES =
      Stream.of(StageEvent.values()).map(Enum::name).collect(Collectors.toSet());

  private final ClaimOpening.Opened opened;
  private final List<ClaimStep> steps;

  Records(ClaimInput input, Outside outside) {
    opened = ClaimOpening.open(input);
    steps = List.copyOf(outside.steps);
  }

  /** The journal, from the filing on. */
  List<JournalEntry> journal() {
    List<JournalEntry> journal = new ArrayList<>(opened.entries());
    steps.forEach(step -> journal.addAll(step.entries()));
    return journal;
  }

  /** The entries of that type. */
  List<JournalEntry> of(String type) {
    return journal().stream().filter(entry -> entry.type().equals(type)).toList();
  }

  /** Every stage passed through. */
  List<Stage> stages() {
    List<Stage> stages = new ArrayList<>(List.of(opened.view().stage()));
    for (JournalEntry entry : journal()) {
      if (MOVES.contains(entry.type()) && entry.subject() != null) {
        moveTo(stages, entry);
      }
    }
    return stages;
  }

  private static void moveTo(List<Stage> stages, JournalEntry entry) {
    Stage next = Stage.valueOf(String.valueOf(entry.subject()));
    if (next != stages.getLast()) {
      stages.add(next);
    }
  }

  /** Everybody who was told that, in order: {@code BUYER}. */
  List<String> told(String kind) {
    return notices(kind).stream().map(notice -> notice.to().name()).toList();
  }

  /** What was told under that name, in order. */
  List<Notice> notices(String kind) {
    return Stream.concat(
            opened.notices().stream(), steps.stream().flatMap(step -> step.notices().stream()))
        .filter(notice -> notice.kind().equals(kind))
        .toList();
  }

  /** What was said and shown, in order. */
  List<Material> material() {
    return steps.stream().flatMap(step -> step.material().stream()).toList();
  }

  /** Why facts of that type were ignored. */
  List<String> ignored(String name) {
    return of("IGNORED").stream()
        .filter(entry -> name.equals(entry.subject()))
        .map(entry -> String.valueOf(entry.detail()))
        .toList();
  }

  /** When entries of that type and subject were written. */
  List<Instant> at(String type, String subject) {
    return of(type).stream()
        .filter(entry -> subject.equals(entry.subject()))
        .map(JournalEntry::at)
        .toList();
  }
}
