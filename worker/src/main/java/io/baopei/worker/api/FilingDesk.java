package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.port.record.Claims;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.PayeeAccount;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.engine.ClaimEngine;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.metrics.ClaimMeters;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Files claims: first on record, then running; what surely does not run is taken back. */
@Component
public class FilingDesk {

  private final Claims claims;
  private final ClaimJudge judge;
  private final ClaimEngine engine;
  private final ClaimMeters meters;
  private final Clock clock;

  FilingDesk(Claims claims, ClaimJudge judge, ClaimEngine engine, ClaimMeters meters, Clock clock) {
    this.claims = claims;
    this.judge = judge;
    this.engine = engine;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Files a claim that was checked.
   *
   * @throws Refusal {@code OPEN_CLAIM_EXISTS}, or {@code ENGINE_UNAVAILABLE}: nothing was filed, or
   *     the same filing goes on where this one was cut off
   */
  ClaimView file(FileClaim body, String platformId) {
    Filing filing = body.filing(platformId);
    PayeeAccount buyer = AccountBody.toPay(body.request().buyerAccount());
    Instant now = clock.instant();
    FilingResult result = claims.file(filing, now, facts -> judge.judge(filing, buyer, now, facts));
    return switch (result) {
      case FilingResult.Filed filed -> begin(filed.claim());
      case FilingResult.Repeated repeated -> repeat(repeated.claim());
      case FilingResult.OpenClaimExists open -> throw Refusal.openClaim(open.claimId());
    };
  }

  /**
   * Starts a claim that is on record but not known to run. Idempotent.
   *
   * @throws EngineUnavailable when it is not known to run, whatever the reason
   */
  public void start(ClaimInput input, ClaimView view) {
    try {
      engine.start(input, view);
    } catch (EngineUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException refused) {
      // The engine, or what stands before it, refused the start itself: nothing runs.
      throw new EngineUnavailable(false, refused);
    }
    claims.engineStarted(new ClaimId(input.claimId()), clock.instant());
  }

  /**
   * What perhaps runs already must stay on record: the same filing, or the sweeper, starts it once
   * more, which does no harm.
   */
  private ClaimView begin(NewClaim claim) {
    try {
      start(claim.input(), claim.view());
    } catch (EngineUnavailable unavailable) {
      if (!unavailable.perhapsDone()) {
        claims.takeBack(new ClaimId(claim.input().claimId()));
      }
      throw Refusals.engineUnavailable(unavailable);
    }
    meters.filed(claim.view());
    return claim.view();
  }

  private ClaimView repeat(StoredClaim claim) {
    if (!claim.engineStarted()) {
      try {
        start(claim.input(), claim.view());
      } catch (EngineUnavailable unavailable) {
        throw Refusals.engineUnavailable(unavailable);
      }
    }
    return claim.view().asRepeated();
  }
}
