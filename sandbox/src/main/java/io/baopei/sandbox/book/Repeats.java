package io.baopei.sandbox.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who orders a movement again without having asked what became of it. Our books move money once for
 * a key, whatever comes; others' may not, so that it counts as a mistake. Of this process's time
 * alone: what was asked before is not known.
 */
final class Repeats {

  private final Set<MoneyKey> ordered = new HashSet<>();
  private final Set<MoneyKey> inquired = new HashSet<>();
  private final Map<MoneyKey, Integer> blind = new HashMap<>();

  void ordered(MoneyKey key) {
    boolean hasAsked = inquired.remove(key);
    if (!ordered.add(key) && !hasAsked) {
      blind.merge(key, 1, Integer::sum);
    }
  }

  void inquired(MoneyKey key) {
    inquired.add(key);
  }

  int blind(MoneyKey key) {
    return blind.getOrDefault(key, 0);
  }
}
