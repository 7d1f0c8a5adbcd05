package io.baopei.worker.api;

import io.baopei.port.record.LedgerBalances.AccountSum;
import io.baopei.port.record.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what accounts hold; {@code nextCursor} is null on the last one. */
record AccountList(List<AccountSum> items, @Nullable String nextCursor) {

  static AccountList of(Page<AccountSum> page) {
    return new AccountList(page.items(), page.nextCursor());
  }
}
