package io.baopei.port.record;

import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Notice;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is filed: what its workflow starts with, and what goes on record before it does.
 *
 * @param buyerAccount where the buyer is paid, kept out of the workflow's history
 * @param description the buyer's own words, kept out of the workflow's history
 */
public record NewClaim(
    ClaimInput input,
    ClaimView view,
    List<JournalEntry> entries,
    List<Notice> notices,
    @Nullable PayeeAccount buyerAccount,
    @Nullable String description) {

  public NewClaim {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }
}
