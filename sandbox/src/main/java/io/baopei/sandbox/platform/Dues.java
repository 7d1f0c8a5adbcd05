package io.baopei.sandbox.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the platform owes its merchants; whoever is not named is owed as much as anybody asks. */
@Component
class Dues {

  private final Map<Account, Long> owed = new ConcurrentHashMap<>();

  void owe(String merchantId, String currency, long amountMinor) {
    owed.put(new Account(merchantId, currency), amountMinor);
  }

  /** Takes as much as there is, at most that. */
  long take(String merchantId, String currency, long atMost) {
    long[] taken = {atMost};
    owed.computeIfPresent(
        new Account(merchantId, currency),
        (account, due) -> {
          taken[0] = Math.min(due, atMost);
          return due - taken[0];
        });
    return taken[0];
  }

  private record Account(String merchantId, String currency) {}
}
