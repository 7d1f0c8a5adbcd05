package io.baopei.contract.recourse;

import io.baopei.contract.claim.ClaimSearchAttributes;
import io.baopei.domain.recourse.RecourseStage;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.common.SearchAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What operators search recourses by, beside their claims: the same attributes, with the stage of
 * the recourse as {@code ClaimStage}.
 */
public final class RecourseSearchAttributes {

  private RecourseSearchAttributes() {}

  /** All attributes of a recourse that starts, as of this instant. */
  public static SearchAttributes atStart(RecourseInput recourse, Instant now) {
    SearchAttributes.Builder attributes =
        SearchAttributes.newBuilder()
            .set(ClaimSearchAttributes.PROGRAMME, recourse.programme().name())
            .set(ClaimSearchAttributes.ORDER_ID, recourse.orderId())
            .set(ClaimSearchAttributes.SUB_ORDER_ID, recourse.subOrderId())
            .set(ClaimSearchAttributes.MERCHANT_ID, recourse.merchantId())
            .set(ClaimSearchAttributes.CLAIM_STAGE, RecourseStage.ANSWER.name())
            .set(ClaimSearchAttributes.NEXT_ACTOR, nextActor(RecourseStage.ANSWER))
            .set(ClaimSearchAttributes.NEXT_DEADLINE, at(now.plus(recourse.terms().answer())));
    Optional.ofNullable(recourse.insurerId())
        .ifPresent(id -> attributes.set(ClaimSearchAttributes.INSURER_ID, id));
    return attributes.build();
  }

  /** What has changed from one view to the next, to be written in one upsert; empty: nothing. */
  public static List<SearchAttributeUpdate<?>> changes(RecourseView before, RecourseView after) {
    List<SearchAttributeUpdate<?>> changes = new ArrayList<>();
    if (before.stage() != after.stage()) {
      changes.add(ClaimSearchAttributes.CLAIM_STAGE.valueSet(after.stage().name()));
      changes.add(ClaimSearchAttributes.NEXT_ACTOR.valueSet(nextActor(after.stage())));
    }
    if (after.outcome() != null && before.outcome() != after.outcome()) {
      changes.add(ClaimSearchAttributes.OUTCOME.valueSet(after.outcome().name()));
    }
    if (!Objects.equals(before.dueAt(), after.dueAt())) {
      changes.add(deadline(after.dueAt()));
    }
    return changes;
  }

  private static SearchAttributeUpdate<?> deadline(@Nullable Instant dueAt) {
    return dueAt == null
        ? ClaimSearchAttributes.NEXT_DEADLINE.valueUnset()
        : ClaimSearchAttributes.NEXT_DEADLINE.valueSet(at(dueAt));
  }

  private static String nextActor(RecourseStage stage) {
    return switch (stage) {
      case ANSWER -> "MERCHANT";
      case OBJECTION -> "OPS";
      case OFFSET -> "SYSTEM";
      case CLOSED -> "NOBODY";
    };
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
