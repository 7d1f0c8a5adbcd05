package io.baopei.worker.api;

import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseStage;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.RecourseQuery.Field;
import io.baopei.port.record.RecourseQuery.Visibility;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which recourses to list; every filter that is given must hold. */
record RecourseListRequest(
    @Nullable Programme programme,
    @Nullable String merchantId,
    @Nullable String insurerId,
    @Nullable RecourseStage stage,
    @Nullable String claimId,
    @Parameter(description = "1 to 100, 20 when absent.") @Nullable Integer limit,
    @Parameter(description = "nextCursor of the page before.") @Nullable String cursor) {

  RecourseQuery query(Caller caller) {
    List<Visibility> visibleTo =
        caller.visibilities().stream().flatMap(RecourseListRequest::visibility).toList();
    if (visibleTo.isEmpty() && !caller.seesAll()) {
      throw Refusal.of(ErrorCode.FORBIDDEN, "No role of the token sees recourses.");
    }
    return new RecourseQuery(
        programme,
        merchantId,
        insurerId,
        null,
        null,
        stage,
        caller.seesAll() ? List.of() : visibleTo,
        Paging.limit(limit),
        cursor);
  }

  /**
   * Whether one recourse, looked up by its claim, is what was asked for.
   *
   * @throws ClaimQuery.BadCursor a claim has one recourse: there is never a next page
   */
  boolean matches(RecourseView view) {
    if (cursor != null) {
      throw new ClaimQuery.BadCursor();
    }
    return is(programme, view.programme())
        && is(merchantId, view.merchantId())
        && is(insurerId, view.insurerId())
        && is(stage, view.stage());
  }

  private static boolean is(@Nullable Object asked, @Nullable Object found) {
    return asked == null || asked.equals(found);
  }

  private static Stream<Visibility> visibility(ClaimQuery.Visibility way) {
    return field(way.field()).map(field -> new Visibility(field, way.value())).stream();
  }

  private static Optional<Field> field(ClaimQuery.Field field) {
    return switch (field) {
      case PLATFORM -> Optional.of(Field.PLATFORM);
      case MERCHANT -> Optional.of(Field.MERCHANT);
      case INSURER -> Optional.of(Field.INSURER);
      case BUYER -> Optional.empty();
    };
  }
}
