package io.baopei.contract.claim;

import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.Deadline;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.common.SearchAttributes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators search claims by in the Temporal UI; no personal data. */
public final class ClaimSearchAttributes {

  public static final SearchAttributeKey<String> PROGRAMME =
      SearchAttributeKey.forKeyword("Programme");
  public static final SearchAttributeKey<String> CLAIM_STAGE =
      SearchAttributeKey.forKeyword("ClaimStage");
  public static final SearchAttributeKey<String> OUTCOME = SearchAttributeKey.forKeyword("Outcome");
  public static final SearchAttributeKey<String> NEXT_ACTOR =
      SearchAttributeKey.forKeyword("NextActor");
  public static final SearchAttributeKey<String> ORDER_ID =
      SearchAttributeKey.forKeyword("OrderId");
  public static final SearchAttributeKey<String> SUB_ORDER_ID =
      SearchAttributeKey.forKeyword("SubOrderId");
  public static final SearchAttributeKey<String> MERCHANT_ID =
      SearchAttributeKey.forKeyword("MerchantId");
  public static final SearchAttributeKey<String> INSURER_ID =
      SearchAttributeKey.forKeyword("InsurerId");
  public static final SearchAttributeKey<OffsetDateTime> NEXT_DEADLINE =
      SearchAttributeKey.forOffsetDateTime("NextDeadline");
  public static final SearchAttributeKey<Boolean> PARKED = SearchAttributeKey.forBoolean("Parked");

  private ClaimSearchAttributes() {}

  /** All attributes of a claim that starts. */
  public static SearchAttributes atStart(ClaimView view) {
    SearchAttributes.Builder attributes =
        SearchAttributes.newBuilder()
            .set(PROGRAMME, view.programme().name())
            .set(CLAIM_STAGE, view.stage().name())
            .set(NEXT_ACTOR, nextActor(view))
            .set(ORDER_ID, view.orderId())
            .set(SUB_ORDER_ID, view.subOrderId())
            .set(MERCHANT_ID, view.merchantId())
            .set(PARKED, view.parked() != null);
    Optional.ofNullable(view.insurerId()).ifPresent(id -> attributes.set(INSURER_ID, id));
    Optional.ofNullable(view.outcome())
        .map(Outcome::name)
        .ifPresent(o -> attributes.set(OUTCOME, o));
    Optional.ofNullable(nextDeadline(view)).ifPresent(due -> attributes.set(NEXT_DEADLINE, due));
    return attributes.build();
  }

  /** What has changed from one view to the next, to be written in one upsert; empty: nothing. */
  public static List<SearchAttributeUpdate<?>> changes(ClaimView before, ClaimView after) {
    List<SearchAttributeUpdate<?>> changes = new ArrayList<>();
    change(changes, CLAIM_STAGE, before.stage().name(), after.stage().name());
    change(changes, OUTCOME, nameOf(before.outcome()), nameOf(after.outcome()));
    change(changes, NEXT_ACTOR, nextActor(before), nextActor(after));
    change(changes, NEXT_DEADLINE, nextDeadline(before), nextDeadline(after));
    change(changes, PARKED, before.parked() != null, after.parked() != null);
    return changes;
  }

  /**
   * Whom the claim waits for: the roles that may act, without those that may only withdraw or add.
   */
  public static String nextActor(ClaimView view) {
    if (view.stage() == Stage.CLOSED) {
      return "NOBODY";
    }
    return view.allowedActions().stream()
        .filter(allowed -> !isOptional(allowed, view.stage()))
        .map(allowed -> allowed.by().name())
        .findFirst()
        .orElse("SYSTEM");
  }

  /** The nearest deadline that runs, or null. */
  public static @Nullable OffsetDateTime nextDeadline(ClaimView view) {
    return view.deadlines().stream()
        .filter(deadline -> deadline.pausedAt() == null)
        .map(Deadline::dueAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(due -> due.atOffset(ZoneOffset.UTC))
        .orElse(null);
  }

  private static boolean isOptional(AllowedAction allowed, Stage stage) {
    boolean unaskedEvidence =
        allowed.action().equals(Action.EVIDENCE.path()) && stage != Stage.SUPPLEMENT;
    return unaskedEvidence
        || allowed.action().equals(Action.WITHDRAWAL.path())
        || allowed.action().equals(Action.INSURANCE_PROOF.path());
  }

  private static @Nullable String nameOf(@Nullable Outcome outcome) {
    return outcome == null ? null : outcome.name();
  }

  private static <T> void change(
      List<SearchAttributeUpdate<?>> changes,
      SearchAttributeKey<T> key,
      @Nullable T before,
      @Nullable T after) {
    if (!Objects.equals(before, after)) {
      changes.add(after == null ? key.valueUnset() : key.valueSet(after));
    }
  }
}
