package io.baopei.worker.api;

import io.baopei.domain.claim.ClaimId;
import io.baopei.port.record.PaymentTrail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tries of payments, in memory. */
final class MemoryTrail implements PaymentTrail {

  private final Map<String, List<Try>> tries = new LinkedHashMap<>();

  void tried(String claimId, Try one) {
    tries.computeIfAbsent(claimId, any -> new ArrayList<>()).add(one);
  }

  @Override
  public List<Try> of(ClaimId claimId) {
    return List.copyOf(tries.getOrDefault(claimId.value(), List.of()));
  }
}
