package io.baopei.worker.api;

import io.baopei.contract.claim.FactType;
import io.baopei.domain.programme.Programme;
import io.baopei.worker.api.problem.Faults;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/platform-events}.
 *
 * @param data what belongs to the type
 */
record PlatformEvent(
    @NotNull @Pattern(regexp = Texts.ID) String eventId,
    @NotNull FactType type,
    @NotNull Instant occurredAt,
    @Nullable @Pattern(regexp = Texts.ID) String claimId,
    @Nullable Programme programme,
    @Nullable @Pattern(regexp = Texts.ID) String requestId,
    @Nullable Map<String, Object> data) {

  void check(Faults faults) {
    boolean byKey = programme != null && requestId != null;
    boolean partOfKey = programme != null || requestId != null;
    if (claimId == null && !byKey) {
      faults.invalid("/claimId", "claimId, or programme and requestId, must be given");
    }
    if (claimId != null && partOfKey) {
      faults.invalid("/claimId", "give claimId, or programme and requestId, not both");
    }
  }
}
