package io.baopei.worker.api;

import io.baopei.domain.ledger.Party;
import io.baopei.domain.ledger.Purpose;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.LedgerBalances;
import io.baopei.port.record.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Five sums, in memory; a cursor is the number of sums before it. */
final class MemoryBalances implements LedgerBalances {

  private static final List<AccountSum> SUMS =
      List.of(
          new AccountSum(Party.BUYER, null, Purpose.REFUNDS, "CNY", 29_900, 3),
          new AccountSum(Party.INSURER, "INS-1", Purpose.FUNDS, "CNY", -20_000, 1),
          new AccountSum(Party.MERCHANT, "M-77", Purpose.POINTS, "POINTS", -30, 1),
          new AccountSum(Party.MERCHANT, "M-77", Purpose.RECEIVABLE, "CNY", 14_300, 2),
          new AccountSum(Party.MERCHANT, "M-78", Purpose.RECEIVABLE, "CNY", 7, 1));

  @Override
  public Page<AccountSum> list(Which which, int limit, @Nullable String cursor) {
    List<AccountSum> sums = SUMS.stream().filter(sum -> matches(which, sum)).toList();
    int from = cursor == null ? 0 : read(cursor, sums.size());
    int to = Math.min(sums.size(), from + limit);
    return new Page<>(sums.subList(from, to), to < sums.size() ? "A" + to : null);
  }

  private static boolean matches(Which which, AccountSum sum) {
    return (which.party() == null || which.party() == sum.party())
        && (which.partyId() == null || which.partyId().equals(sum.partyId()))
        && (which.purpose() == null || which.purpose() == sum.purpose());
  }

  private static int read(String cursor, int size) {
    if (!cursor.matches("A[0-9]") || Integer.parseInt(cursor.substring(1)) > size) {
      throw new BadCursor();
    }
    return Integer.parseInt(cursor.substring(1));
  }
}
