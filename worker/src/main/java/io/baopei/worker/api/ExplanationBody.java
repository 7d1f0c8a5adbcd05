package io.baopei.worker.api;

import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.port.record.Reconciliations.Difference;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out about a difference: money that was recalled, say, or that the provider
 * gave back and that was paid again.
 *
 * @param key the line's key
 * @param oursMinor the sum of the line's {@code ours} in minor units; absent where it has none
 * @param theirsMinor that of its {@code theirs}: what is explained is what was seen
 * @param theirsReference the reference of the line's {@code theirs}; absent where it has none
 * @param reason what became of it
 */
record ExplanationBody(
    @NotNull Book book,
    @NotNull Finding finding,
    @NotNull @Size(min = 1, max = KEY_MAX) @Pattern(regexp = Texts.FREE) String key,
    @Nullable @Size(max = KEY_MAX) @Pattern(regexp = Texts.FREE) String theirsReference,
    @Nullable Long oursMinor,
    @Nullable Long theirsMinor,
    @Nullable @Valid ReasonBody reason) {

  private static final int KEY_MAX = 256;

  /** Notes what annotations cannot say. */
  void check(Faults faults) {
    if (finding != null && !finding.isDifference()) {
      faults.invalid("/finding", "must be a difference");
    }
  }

  /** The difference that it is about; to be called on what was checked. */
  Difference difference(LocalDate day) {
    return new Difference(
        day,
        book,
        key,
        finding,
        Objects.requireNonNullElse(theirsReference, ""),
        oursMinor,
        theirsMinor);
  }
}
