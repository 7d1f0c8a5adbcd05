package io.baopei.worker.api;

import io.baopei.domain.ledger.EntryKind;
import io.baopei.port.record.BookedEntries;
import io.baopei.port.record.ClaimsFunds;
import io.baopei.port.record.Invariants;
import io.baopei.port.record.Payers;
import io.baopei.port.record.PayoutStops;
import io.baopei.port.record.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Stops, funds, findings and one line of a statement, in memory. */
final class MemoryOps
    implements PayoutStops, ClaimsFunds, Payers, Invariants, Statements, BookedEntries {

  private final Set<String> payers =
      new TreeSet<>(Set.of("INSURER/INS-1", "INSURER/INS-9", "PLATFORM/AMAZON"));

  private final Map<String, Stop> stops = new TreeMap<>();
  private @Nullable LocalDate closedUpTo;
  private final List<Fund> funds = new ArrayList<>();
  private List<Finding> findings = List.of(new Finding("01-one", "One is one.", List.of(), 0));

  void finds(Finding finding) {
    findings = List.of(finding);
  }

  @Override
  public void say(Stop stop) {
    stops.put(Objects.requireNonNullElse(stop.payerId(), ""), stop);
  }

  @Override
  public Optional<Payer> payerOf(String claimId) {
    return Optional.of(new Payer("INS-1", !inForce().isEmpty()));
  }

  @Override
  public <T> Optional<T> unlessStopped(String claimId, Supplier<T> sending) {
    return payerOf(claimId).orElseThrow().stopped() ? Optional.empty() : Optional.of(sending.get());
  }

  /** As if its policies, fund and claims were gone. */
  void forget(String payer) {
    payers.remove(payer);
  }

  /** As if its first claim had been filed, or policy registered. */
  void meet(String payer) {
    payers.add(payer);
  }

  @Override
  public boolean isKnown(Owner party, String payerId) {
    return payers.contains(party + "/" + payerId);
  }

  @Override
  public List<Stop> inForce() {
    return stops.values().stream().filter(Stop::stopped).toList();
  }

  @Override
  public List<Fund> list() {
    return List.copyOf(funds);
  }

  @Override
  public void set(Limit limit) {
    Money none = Money.zero(limit.currency());
    funds.add(new Fund(limit.party(), limit.payerId(), none, none, none, limit.to()));
  }

  @Override
  public List<Finding> check() {
    return findings;
  }

  @Override
  public List<Line> of(String payerId, LocalDate from, LocalDate to) {
    return List.of(
        new Line(
            from,
            Instant.parse("2026-03-05T04:00:00Z"),
            "C-1",
            "S-1",
            EntryKind.PAID,
            Money.parse("CNY 299.00"),
            "MERCHANT/M-77, \"the shop\"",
            "PAY-1"));
  }

  @Override
  public @Nullable LocalDate closedUpTo() {
    return closedUpTo;
  }

  @Override
  public void close(LocalDate day, String by, Instant at) {
    closedUpTo = day;
  }

  @Override
  public List<Booked> ofClaim(String claimId) {
    return List.of(
        new Booked(
            claimId + "/RESERVE/1",
            EntryKind.RESERVED,
            Instant.parse("2026-03-05T04:00:00Z"),
            LocalDate.parse("2026-03-05"),
            null,
            List.of(
                new Side("INSURER/INS-1/FUNDS/CNY", "CNY", -29_900),
                new Side("INSURER/INS-1/RESERVE/CNY/" + claimId, "CNY", 29_900))));
  }
}
