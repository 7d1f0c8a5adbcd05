package io.baopei.contract.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Reason;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The insurer's decision (T-19). {@code approved} is the indemnity alone; absent: all of it (S3-6).
 */
public record Review(
    Actor actor,
    ReviewDecision decision,
    @Nullable Money approved,
    @Nullable Reason reason,
    List<String> missing)
    implements Command {

  public Review {
    missing = missing == null ? List.of() : List.copyOf(missing);
  }

  @Override
  @JsonIgnore
  public Action action() {
    return Action.REVIEW;
  }
}
