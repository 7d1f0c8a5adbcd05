package io.baopei.worker.api;

import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import io.baopei.worker.engine.PointsEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders of points in memory, and an engine that issues them when it is told to. */
final class MemoryPoints implements PointsOrders, PointsEngine {

  final List<IssuePoints> started = new ArrayList<>();
  final List<String> repeated = new ArrayList<>();
  @Nullable RuntimeException failure;
  private final Map<String, PointsOrder> orders = new LinkedHashMap<>();
  private final Map<String, List<Event>> events = new LinkedHashMap<>();

  @Override
  public boolean keep(PointsOrder order) {
    if (find(order.platformId(), order.programme(), order.subOrderId()).isPresent()) {
      return false;
    }
    orders.put(order.claimId(), order);
    said(order.claimId(), 1, "ORDERED", order.orderedBy(), order.orderedAt(), null, null);
    return true;
  }

  @Override
  public void repeat(ClaimId claimId, PointsOrder again) {
    int attempt = Objects.requireNonNull(orders.get(claimId.value())).attempt();
    said(claimId.value(), attempt, "REPEATED", again.orderedBy(), again.orderedAt(), null, null);
    repeated.add(again.statement());
  }

  @Override
  public boolean orderAgain(ClaimId claimId, int declinedAttempt, PointsOrder again) {
    int attempt = declinedAttempt + 1;
    become(claimId.value(), attempt, LegStatus.PENDING, false, null, null, null);
    said(claimId.value(), attempt, "ORDERED", again.orderedBy(), again.orderedAt(), null, null);
    repeated.add(again.statement());
    return true;
  }

  @Override
  public boolean settle(
      ClaimId claimId, int attempt, PaymentOutcome word, Reason why, Actor by, Instant now) {
    LegStatus status = Objects.requireNonNull(orders.get(claimId.value())).status();
    if (status != LegStatus.SENT && status != LegStatus.UNKNOWN) {
      return false;
    }
    if (word instanceof PaymentOutcome.Paid paid) {
      become(claimId.value(), attempt, LegStatus.PAID, true, now, paid.reference(), null);
      said(claimId.value(), attempt, "PAID", by, now, paid.reference(), why.code());
    } else {
      become(claimId.value(), attempt, LegStatus.DECLINED, true, now, null, why.code());
      said(claimId.value(), attempt, "DECLINED", by, now, null, why.code());
    }
    return true;
  }

  /** The platform does not say what became of them. */
  void unknown(String claimId) {
    int attempt = Objects.requireNonNull(orders.get(claimId)).attempt();
    become(claimId, attempt, LegStatus.UNKNOWN, true, null, null, null);
  }

  /** The platform issues them. */
  void issued(String claimId, Instant at) {
    int attempt = Objects.requireNonNull(orders.get(claimId)).attempt();
    become(claimId, attempt, LegStatus.PAID, true, at, "PTS-1", null);
    said(claimId, attempt, "SENT", Actor.SYSTEM, at, null, null);
    said(claimId, attempt, "PAID", Actor.SYSTEM, at, "PTS-1", null);
  }

  /** The platform says no. */
  void declined(String claimId, Instant at) {
    int attempt = Objects.requireNonNull(orders.get(claimId)).attempt();
    become(claimId, attempt, LegStatus.DECLINED, true, at, null, "MERCHANT_POINTS_TOO_LOW");
    said(claimId, attempt, "DECLINED", Actor.SYSTEM, at, null, "MERCHANT_POINTS_TOO_LOW");
  }

  @Override
  public Optional<PointsOrder> find(String platformId, String programme, String subOrderId) {
    return orders.values().stream()
        .filter(order -> order.platformId().equals(platformId))
        .filter(order -> order.programme().equals(programme))
        .filter(order -> order.subOrderId().equals(subOrderId))
        .findFirst();
  }

  @Override
  public void started(ClaimId claimId, int attempt, Instant now) {
    become(claimId.value(), attempt, LegStatus.PENDING, true, null, null, null);
  }

  @Override
  public List<PointsOrder> unstarted(Instant before, int limit) {
    return orders.values().stream().filter(order -> !order.isStarted()).toList();
  }

  @Override
  public List<Event> history(ClaimId claimId) {
    return List.copyOf(events.getOrDefault(claimId.value(), List.of()));
  }

  @Override
  public void start(IssuePoints order) {
    if (failure != null) {
      throw failure;
    }
    started.add(order);
  }

  private void said(
      String claimId,
      int attempt,
      String event,
      Actor by,
      Instant at,
      @Nullable String reference,
      @Nullable String code) {
    events
        .computeIfAbsent(claimId, any -> new ArrayList<>())
        .add(new Event(attempt, at, event, by, reference, code, false));
  }

  private void become(
      String claimId,
      int attempt,
      LegStatus status,
      boolean started,
      @Nullable Instant settledAt,
      @Nullable String reference,
      @Nullable String code) {
    orders.computeIfPresent(
        claimId,
        (id, old) ->
            new PointsOrder(
                old.claimId(),
                old.programme(),
                old.platformId(),
                old.merchantId(),
                old.buyerId(),
                old.subOrderId(),
                old.points(),
                old.ground(),
                old.statement(),
                List.copyOf(old.items()),
                old.orderedAt(),
                old.orderedBy(),
                attempt,
                status,
                started,
                settledAt,
                reference,
                code));
  }
}
