package io.baopei.process;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Material;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.recourse.RecourseInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a claim is not on record yet; the next step takes it all. */
final class News {

  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Material> material = new ArrayList<>();
  private @Nullable RecourseInput recourse;
  private boolean toReserve;

  void add(JournalEntry entry) {
    entries.add(entry);
  }

  void add(Notice notice) {
    notices.add(notice);
  }

  /** What was said and shown. */
  void add(Material said) {
    material.add(said);
  }

  /** A recourse that starts with the step. */
  void add(RecourseInput opened) {
    recourse = opened;
  }

  /** What the claim may cost is to be set aside with the step. */
  void toReserve() {
    toReserve = true;
  }

  boolean hasMaterial() {
    return !material.isEmpty();
  }

  /** Whether a step is worth taking for it; what was said can wait for the next one. */
  boolean isWorthAStep() {
    return !entries.isEmpty() || !notices.isEmpty();
  }

  List<JournalEntry> drainEntries() {
    return drained(entries);
  }

  List<Notice> drainNotices() {
    return drained(notices);
  }

  List<Material> drainMaterial() {
    return drained(material);
  }

  @Nullable RecourseInput drainRecourse() {
    RecourseInput drained = recourse;
    recourse = null;
    return drained;
  }

  /** Whether something was to be set aside. */
  boolean drainToReserve() {
    boolean due = toReserve;
    toReserve = false;
    return due;
  }

  private static <T> List<T> drained(List<T> list) {
    List<T> drained = List.copyOf(list);
    list.clear();
    return drained;
  }
}
