package io.baopei.process;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often the parties were heard, on what evidence, and who may not decide again. */
final class Hearing {

  private @Nullable String rejectedBy;
  private @Nullable String barredApprover;
  private @Nullable String approvedAccount;
  private List<String> missing = List.of();
  private boolean appealed;
  private boolean supplemented;
  private int evidenceItems;

  Hearing(int itemsFiled) {
    evidenceItems = itemsFiled;
  }

  void rejectedBy(@Nullable String reviewer) {
    rejectedBy = reviewer;
  }

  /** Who may not repair next, since it is about what that person did; null: anybody may. */
  void barApprover(@Nullable String sub) {
    barredApprover = sub;
  }

  Optional<String> barredApprover() {
    return Optional.ofNullable(barredApprover);
  }

  /** Two people stand for that account. */
  void approveAccount(@Nullable String ref) {
    approvedAccount = ref;
  }

  boolean isApprovedAccount(String ref) {
    return ref.equals(approvedAccount);
  }

  /** Who rejected first, and so may not decide the appeal; empty unless an appeal is pending. */
  Optional<String> barredReviewer() {
    return appealed ? Optional.ofNullable(rejectedBy) : Optional.empty();
  }

  void appeal() {
    appealed = true;
  }

  boolean isAppealed() {
    return appealed;
  }

  void supplement() {
    supplemented = true;
  }

  /** Everything that the buyer is asked for. */
  void lacks(List<String> asked) {
    missing = asked;
  }

  List<String> missing() {
    return missing;
  }

  boolean isSupplemented() {
    return supplemented;
  }

  void addEvidence(int items) {
    evidenceItems += items;
  }

  int evidenceItems() {
    return evidenceItems;
  }
}
