package io.baopei.worker.api;

import io.baopei.contract.claim.FactSignal;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Stage;
import io.baopei.port.record.Claims;
import io.baopei.port.record.EventInbox;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.engine.ClaimEngine;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.WorkflowGone;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes a platform's event, passes it on to the claim, and notes what became of it. */
@Component
final class EventDesk {

  private final FactChecks checks;
  private final Claims claims;
  private final EventInbox inbox;
  private final ClaimEngine engine;
  private final FilingDesk filing;
  private final Clock clock;

  EventDesk(
      FactChecks checks,
      Claims claims,
      EventInbox inbox,
      ClaimEngine engine,
      FilingDesk filing,
      Clock clock) {
    this.checks = checks;
    this.claims = claims;
    this.inbox = inbox;
    this.engine = engine;
    this.filing = filing;
    this.clock = clock;
  }

  /**
   * Takes an event. Idempotent by sender and event id; one that could not be passed on is passed on
   * when it comes again.
   *
   * @throws Refusal {@code INVALID_FIELD}, {@code CLAIM_NOT_FOUND} or {@code ENGINE_UNAVAILABLE}
   */
  EventAccepted accept(PlatformEvent event, String platformId) {
    checks.check(event);
    StoredClaim claim =
        find(event, platformId).orElseThrow(() -> Refusal.of(ErrorCode.CLAIM_NOT_FOUND));
    String claimId = claim.view().claimId();
    String source = "platform/" + platformId;
    boolean isNew =
        inbox.receive(source, event.eventId(), claimId, event.type().name(), clock.instant());
    if (isNew && passOn(claim, event)) {
      inbox.passedOn(source, event.eventId(), clock.instant());
    } else if (isNew) {
      inbox.ignore(source, event.eventId(), "the claim is closed", clock.instant());
    }
    return new EventAccepted(event.eventId(), claimId, !isNew);
  }

  private Optional<StoredClaim> find(PlatformEvent event, String platformId) {
    if (event.claimId() == null) {
      String programme = Objects.requireNonNull(event.programme()).name();
      return claims.find(platformId, programme, Objects.requireNonNull(event.requestId()));
    }
    return Optional.of(event.claimId())
        .filter(ClaimId::isValid)
        .flatMap(id -> claims.find(new ClaimId(id)))
        .filter(claim -> claim.platformId().equals(platformId));
  }

  /** Whether the claim took it; one that is over takes no more facts. */
  private boolean passOn(StoredClaim claim, PlatformEvent event) {
    ClaimId claimId = new ClaimId(claim.view().claimId());
    try {
      if (!claim.engineStarted()) {
        filing.start(claim.input(), claim.view());
      }
      engine.report(claimId, signal(event));
      return true;
    } catch (EngineUnavailable unavailable) {
      throw Refusals.engineUnavailable(unavailable);
    } catch (WorkflowGone gone) {
      if (claims.find(claimId).filter(EventDesk::isClosed).isPresent()) {
        return false;
      }
      throw Refusals.engineUnavailable(gone);
    }
  }

  private static boolean isClosed(StoredClaim claim) {
    return claim.view().stage() == Stage.CLOSED;
  }

  private static FactSignal signal(PlatformEvent event) {
    return new FactSignal(
        event.eventId(), event.type().name(), null, event.occurredAt().toString(), event.data());
  }
}
