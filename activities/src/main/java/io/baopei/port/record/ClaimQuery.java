package io.baopei.port.record;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to list. Every field but {@code limit} may be null: no restriction. {@code platformId},
 * {@code merchantId}, {@code insurerId} and {@code buyerId} also carry what the caller may see.
 *
 * @param cursor where the page before ended, as its {@link Page#nextCursor()} said
 */
public record ClaimQuery(
    @Nullable Programme programme,
    @Nullable Stage stage,
    @Nullable Outcome outcome,
    @Nullable String merchantId,
    @Nullable String insurerId,
    @Nullable String orderId,
    @Nullable String subOrderId,
    @Nullable String requestId,
    @Nullable Boolean parked,
    @Nullable Instant dueBefore,
    List<Visibility> visibleTo,
    int limit,
    @Nullable String cursor) {

  /**
   * One way in which the caller may see a claim; several are alternatives, an empty list is all
   * claims.
   */
  public record Visibility(Field field, String value) {}

  /** Which of a claim's parties the caller is. */
  public enum Field {
    PLATFORM,
    MERCHANT,
    INSURER,
    BUYER
  }

  /** A page of claims; {@code nextCursor} is null on the last one. */
  public record Page(List<StoredClaim> items, @Nullable String nextCursor) {}

  /** A cursor that was not given out by a list call. */
  public static final class BadCursor extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadCursor() {
      super("the cursor was not given out by this list");
    }
  }
}
