package io.baopei.port.record;

import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to list. Every field but {@code limit} may be null: no restriction.
 *
 * @param creditorId the organisation that paid: an insurer, or a platform
 * @param visibleTo the ways in which the caller may see a recourse: alternatives, and an empty list
 *     is all recourses
 * @param cursor where the page before ended, as its {@link Page#nextCursor()} said
 */
public record RecourseQuery(
    @Nullable Programme programme,
    @Nullable String merchantId,
    @Nullable String insurerId,
    @Nullable String creditorId,
    @Nullable String platformId,
    @Nullable RecourseStage stage,
    List<Visibility> visibleTo,
    int limit,
    @Nullable String cursor) {

  public RecourseQuery {
    visibleTo = List.copyOf(visibleTo);
  }

  /** One way in which the caller may see a recourse. */
  public record Visibility(Field field, String value) {}

  /** Which of a recourse's parties the caller is. */
  public enum Field {
    PLATFORM,
    MERCHANT,
    INSURER
  }

  /** A page of recourses; {@code nextCursor} is null on the last one. */
  public record Page(List<StoredRecourse> items, @Nullable String nextCursor) {

    public Page {
      items = List.copyOf(items);
    }
  }
}
