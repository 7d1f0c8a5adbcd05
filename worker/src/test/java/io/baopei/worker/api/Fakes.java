package io.baopei.worker.api;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.JournalEntry;
import io.baopei.contract.activity.Material;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FactSignal;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.clock.ResolvedBound;
import io.baopei.domain.gate.EarlierClaims;
import io.baopei.domain.policy.Policy;
import io.baopei.port.record.BlockedBuyers;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.Claims;
import io.baopei.port.record.EventInbox;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.IdempotencyKeys;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.PayeeAccounts;
import io.baopei.port.record.Policies;
import io.baopei.port.record.ProvisionalDeadlines;
import io.baopei.port.record.StoredClaim;
import io.baopei.port.record.UnknownPayments;
import io.baopei.worker.engine.ClaimEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Our records and the engine, in memory. */
final class Fakes {

  private Fakes() {}

  static final class MemoryClaims implements Claims {

    private final Map<String, StoredClaim> claims = new LinkedHashMap<>();
    private final Map<String, List<JournalEntry>> journals = new ConcurrentHashMap<>();
    private final Map<String, List<Material>> materials = new ConcurrentHashMap<>();
    private final Map<String, EarlierClaims> earlier = new LinkedHashMap<>();
    private final Policies policies;
    private final BlockedBuyers blocks;
    boolean away;

    MemoryClaims(Policies policies, BlockedBuyers blocks) {
      this.policies = policies;
      this.blocks = blocks;
    }

    @Override
    public FilingResult file(Filing filing, Instant now, Function<FilingFacts, NewClaim> judge) {
      Optional<StoredClaim> same =
          find(filing.platformId(), filing.programme().name(), filing.request().requestId());
      if (same.isPresent()) {
        return new FilingResult.Repeated(same.get());
      }
      for (StoredClaim other : claims.values()) {
        if (other.view().stage() != Stage.CLOSED
            && other.view().subOrderId().equals(filing.order().subOrderId())) {
          return new FilingResult.OpenClaimExists(other.view().claimId());
        }
      }
      NewClaim claim = judge.apply(facts(filing, now));
      put(
          new StoredClaim(
              claim.view(), claim.input(), filing.platformId(), filing.order().buyerId(), false));
      journals.put(claim.view().claimId(), new CopyOnWriteArrayList<>(claim.entries()));
      said(
          claim.view().claimId(),
          new Material(
              claim.input().filedAt(),
              Actor.PLATFORM,
              Material.FILING,
              null,
              claim.description(),
              claim.input().filing().evidence()));
      return new FilingResult.Filed(claim);
    }

    private FilingFacts facts(Filing filing, Instant now) {
      Policy policy =
          policies.ofSubOrder(filing.order().subOrderId()).stream()
              .map(Policies.RegisteredPolicy::policy)
              .findFirst()
              .orElse(null);
      Money nothing = Money.zero(filing.order().paid().getCurrencyUnit());
      return new FilingFacts(
          policy,
          earlier.getOrDefault(
              filing.order().subOrderId(), new EarlierClaims(nothing, false, false, nothing)),
          0,
          blocks.find(filing.platformId(), filing.order().buyerId(), now).isPresent());
    }

    /** Of a sub-order whose earlier claims are not themselves in memory: what they took. */
    void tookEarlier(String subOrderId, EarlierClaims taken) {
      earlier.put(subOrderId, taken);
    }

    /** Puts a step of the claim's workflow on record. */
    synchronized void append(ClaimStep step) {
      if (!claims.containsKey(step.claimId())) {
        return; // Taken back meanwhile.
      }
      view(step.view());
      Objects.requireNonNull(journals.get(step.claimId())).addAll(step.entries());
      step.material().forEach(material -> said(step.claimId(), material));
    }

    void said(String claimId, Material material) {
      materials.computeIfAbsent(claimId, any -> new CopyOnWriteArrayList<>()).add(material);
    }

    synchronized void put(StoredClaim claim) {
      claims.put(claim.view().claimId(), claim);
    }

    synchronized void view(ClaimView view) {
      StoredClaim old = Objects.requireNonNull(claims.get(view.claimId()));
      put(new StoredClaim(view, old.input(), old.platformId(), old.buyerId(), true));
    }

    @Override
    public synchronized void engineStarted(ClaimId claimId, Instant now) {
      find(claimId)
          .ifPresent(
              c -> put(new StoredClaim(c.view(), c.input(), c.platformId(), c.buyerId(), true)));
    }

    @Override
    public void takeBack(ClaimId claimId) {
      claims.remove(claimId.value());
    }

    @Override
    public int parked() {
      return 0;
    }

    @Override
    public List<StoredClaim> unstarted(Instant before, int limit) {
      return claims.values().stream().filter(c -> !c.engineStarted()).toList();
    }

    @Override
    public synchronized Optional<StoredClaim> find(ClaimId claimId) {
      if (away) {
        throw new DataAccessResourceFailureException("no connection");
      }
      return Optional.ofNullable(claims.get(claimId.value()));
    }

    @Override
    public Optional<StoredClaim> find(String platformId, String programme, String requestId) {
      return find(ClaimId.ofNaturalKey(platformId, programme, requestId));
    }

    @Override
    public ClaimQuery.Page list(ClaimQuery query) {
      if (query.cursor() != null) {
        throw new ClaimQuery.BadCursor();
      }
      return new ClaimQuery.Page(
          claims.values().stream().filter(c -> visible(c, query)).limit(query.limit()).toList(),
          null);
    }

    private static boolean visible(StoredClaim claim, ClaimQuery query) {
      return query.visibleTo().isEmpty()
          || query.visibleTo().stream().anyMatch(way -> isParty(claim, way));
    }

    private static boolean isParty(StoredClaim claim, ClaimQuery.Visibility way) {
      return switch (way.field()) {
        case PLATFORM -> claim.platformId().equals(way.value());
        case MERCHANT -> claim.view().merchantId().equals(way.value());
        case INSURER -> way.value().equals(claim.view().insurerId());
        case BUYER -> claim.buyerId().equals(way.value());
      };
    }

    @Override
    public List<JournalLine> journal(ClaimId claimId) {
      return journals.getOrDefault(claimId.value(), List.of()).stream()
          .map(entry -> new JournalLine(1, entry))
          .toList();
    }

    @Override
    public List<Material> material(ClaimId claimId) {
      return List.copyOf(materials.getOrDefault(claimId.value(), List.of()));
    }
  }

  static final class MemoryPolicies implements Policies {

    private final Map<String, RegisteredPolicy> policies = new LinkedHashMap<>();

    @Override
    public Registration register(RegisteredPolicy policy) {
      RegisteredPolicy same = policies.get(policy.policy().policyNo());
      if (same != null) {
        return same.policy().equals(policy.policy())
            ? Registration.SAME_AS_BEFORE
            : Registration.OTHER_CONTENT;
      }
      if (!ofSubOrder(policy.policy().subOrderId()).isEmpty()) {
        return Registration.SUB_ORDER_TAKEN;
      }
      policies.put(policy.policy().policyNo(), policy);
      return Registration.REGISTERED;
    }

    @Override
    public Optional<RegisteredPolicy> find(String policyNo) {
      return Optional.ofNullable(policies.get(policyNo));
    }

    @Override
    public List<RegisteredPolicy> ofSubOrder(String subOrderId) {
      return policies.values().stream()
          .filter(p -> p.policy().subOrderId().equals(subOrderId))
          .toList();
    }
  }

  static final class MemoryKeys implements IdempotencyKeys {

    private record Kept(String fingerprint, Use use, @Nullable Begun answer) {}

    private final Map<String, Kept> keys = new LinkedHashMap<>();
    private final Set<Use> interrupted = new LinkedHashSet<>();
    private int nonces;

    @Override
    public synchronized Begun begin(String caller, String key, String fingerprint, Instant now) {
      Kept kept = keys.get(caller + " " + key);
      if (kept == null) {
        return take(new Use(caller, key, "n" + ++nonces, 1), fingerprint);
      }
      if (!kept.fingerprint().equals(fingerprint)) {
        return new Begun.Reused();
      }
      Use use = kept.use();
      if (interrupted.remove(use)) {
        return take(new Use(caller, key, use.nonce(), use.number() + 1), fingerprint);
      }
      return kept.answer() == null ? new Begun.Running() : kept.answer();
    }

    private Begun take(Use use, String fingerprint) {
      keys.put(id(use), new Kept(fingerprint, use, null));
      return new Begun.Taken(use);
    }

    private static String id(Use use) {
      return use.caller() + " " + use.key();
    }

    @Override
    public void renew(Use use, Instant now) {}

    @Override
    public synchronized void complete(Use use, int status, String body, @Nullable String location) {
      keys.computeIfPresent(
          id(use),
          (id, kept) ->
              new Kept(kept.fingerprint(), use, new Begun.Replay(status, body, location)));
    }

    @Override
    public synchronized void release(Use use) {
      keys.remove(id(use));
    }

    @Override
    public synchronized void interrupt(Use use) {
      interrupted.add(use);
    }

    @Override
    public int forget(Instant before) {
      return 0;
    }
  }

  static final class OneUnknownPayment implements UnknownPayments {

    @Override
    public int count() {
      return 1;
    }

    @Override
    public Optional<Instant> oldest() {
      return Optional.of(Instant.EPOCH);
    }

    @Override
    public int contradicted(Instant since) {
      return 2;
    }
  }

  static final class OneProvisionalDeadline implements ProvisionalDeadlines {

    @Override
    public int count() {
      return 1;
    }

    @Override
    public List<ProvisionalDeadline> after(String claimId, int claims) {
      return List.of();
    }
  }

  static final class MemoryInbox implements EventInbox {

    private final Set<String> passed = new LinkedHashSet<>();
    private final Map<String, String> claimOf = new LinkedHashMap<>();
    private final Map<String, List<IgnoredEvent>> ignored = new LinkedHashMap<>();

    @Override
    public boolean receive(
        String source, String eventId, String claimId, String type, Instant now) {
      claimOf.put(source + eventId, claimId + " " + type);
      return !passed.contains(source + eventId);
    }

    @Override
    public void passedOn(String source, String eventId, Instant now) {
      passed.add(source + eventId);
    }

    @Override
    public void ignore(String source, String eventId, String reason, Instant now) {
      passed.add(source + eventId);
      String[] of = Objects.requireNonNull(claimOf.get(source + eventId)).split(" ", 2);
      ignored
          .computeIfAbsent(of[0], claim -> new ArrayList<>())
          .add(new IgnoredEvent(of[1], now, reason));
    }

    @Override
    public List<IgnoredEvent> ignored(ClaimId claimId) {
      return ignored.getOrDefault(claimId.value(), List.of());
    }
  }

  static final class MemoryAccounts implements PayeeAccounts {

    final List<PayeeAccount> kept = new ArrayList<>();

    @Override
    public String keep(ClaimId claimId, PayeeAccount account, String givenBy) {
      kept.add(account);
      return "A-" + kept.size();
    }
  }

  /** An engine that records what it is asked, and fails as it is told; or that lives. */
  static final class ScriptedEngine implements ClaimEngine {

    final List<String> started = new ArrayList<>();
    final List<Command> commands = new ArrayList<>();
    final List<String> updateIds = new ArrayList<>();
    final List<FactSignal> facts = new ArrayList<>();
    boolean running;
    @Nullable RuntimeException failure;
    @Nullable LiveEngine living;
    private final MemoryClaims claims;

    ScriptedEngine(MemoryClaims claims) {
      this.claims = claims;
    }

    @Override
    public void start(ClaimInput input, ClaimView view) {
      failIfTold();
      if (living != null) {
        living.start(input, view);
      }
      started.add(input.claimId());
    }

    @Override
    public ClaimView act(ClaimId claimId, Command command, String updateId) {
      updateIds.add(updateId);
      failIfTold();
      commands.add(command);
      return living == null
          ? claims.find(claimId).orElseThrow().view()
          : living.act(claimId, command, updateId);
    }

    @Override
    public Optional<ClaimView> answerOf(ClaimId claimId, String updateId) {
      return living == null ? Optional.empty() : living.answerOf(claimId, updateId);
    }

    @Override
    public boolean isRunning(ClaimId id) {
      return living == null ? running : living.isRunning(id);
    }

    @Override
    public void resolveDeadline(ClaimId claimId, ResolvedBound bound) {
      failIfTold();
    }

    @Override
    public void report(ClaimId claimId, FactSignal fact) {
      failIfTold();
      facts.add(fact);
      if (living != null) {
        living.report(claimId, fact);
      }
    }

    private void failIfTold() {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
