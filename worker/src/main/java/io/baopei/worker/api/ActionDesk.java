package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.ActionTable;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.claim.StageMachine;
import io.baopei.port.record.PayeeAccounts;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.engine.ActionRefused;
import io.baopei.worker.engine.ClaimEngine;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.Standing;
import io.baopei.worker.engine.WorkflowGone;
import io.baopei.worker.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Passes on what people ask of a claim: who may, on which claim, whether well-formed, then ask. */
@Component
final class ActionDesk {

  private final ClaimsInView claims;
  private final Checks checks;
  private final PayeeAccounts accounts;
  private final ClaimEngine engine;

  ActionDesk(ClaimsInView claims, Checks checks, PayeeAccounts accounts, ClaimEngine engine) {
    this.claims = claims;
    this.checks = checks;
    this.accounts = accounts;
    this.engine = engine;
  }

  /**
   * Does it, and answers the claim after it. Idempotent by attempt.
   *
   * @throws Refusal whatever stands in the way
   */
  ClaimView take(String claimId, ActionBody body, Caller caller, Attempt attempt) {
    requireSomeRole(everAllowed(body.action(), caller.roles()));
    StoredClaim claim = claims.find(claimId, caller);
    List<Role> roles = everAllowed(body.action(), caller.rolesFor(claim));
    requireSomeRole(roles);
    Role role = best(roles, body.action(), claim.view());
    ClaimId id = new ClaimId(claimId);
    boolean isOver =
        claim.view().stage() == Stage.CLOSED && !allows(claim.view(), body.action(), role);
    if (isOver && !runs(id, attempt)) {
      return answerBeforeTheEnd(claim, attempt);
    }
    check(body);
    Command command =
        body.command(
            new Actor(role, caller.sub()), account -> accounts.keep(id, account, caller.sub()));
    return act(claim, command, attempt);
  }

  /**
   * Whether the workflow of a claim that is closed on record runs on. Then it is asked itself: it
   * knows whether it has ended, and an attempt whose worker was killed between the record of the
   * end and the engine's hearing of it is carried out again.
   */
  private boolean runs(ClaimId id, Attempt attempt) {
    try {
      return engine.isRunning(id);
    } catch (EngineUnavailable unavailable) {
      attempt.leaveUndecided();
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  /** An attempt whose answer was lost may have been what brought the claim to its end. */
  private ClaimView answerBeforeTheEnd(StoredClaim claim, Attempt attempt) {
    attempt.leaveUndecided();
    try {
      ClaimId id = new ClaimId(claim.view().claimId());
      boolean isBehind = engine.isRunning(id);
      Optional<ClaimView> answer = engine.answerOf(id, attempt.updateId());
      if (answer.isEmpty() && isBehind) {
        throw Refusals.engineBehind();
      }
      attempt.decide();
      return answer.orElseThrow(() -> Refusals.closed(claim.view()));
    } catch (EngineUnavailable unavailable) {
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  private ClaimView act(StoredClaim claim, Command command, Attempt attempt) {
    ClaimId id = new ClaimId(claim.view().claimId());
    // Until it is known better the claim may do it, whatever goes wrong here meanwhile.
    attempt.leaveUndecided();
    try {
      return engine.act(id, command, attempt.updateId());
    } catch (ActionRefused refused) {
      attempt.decide();
      throw isBehind(id, command, refused)
          ? Refusals.engineUnavailable(refused)
          : Refusals.of(refused);
    } catch (WorkflowGone gone) {
      StoredClaim now = claims.again(id).orElse(claim);
      if (now.view().stage() == Stage.CLOSED) {
        return answerBeforeTheEnd(now, attempt);
      }
      // An engine that was restarted does not know an update that it had not put on record; the
      // worker that has it brings it back, so that it may yet be carried out.
      throw Refusals.engineUnavailable(gone);
    } catch (EngineUnavailable unavailable) {
      if (!unavailable.perhapsDone()) {
        attempt.decide();
      }
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  /**
   * Whether the record of a step is there, and the engine has not heard of it: its worker was
   * killed in between, and the step is about to be taken again.
   */
  private boolean isBehind(ClaimId id, Command command, ActionRefused refused) {
    Standing standing = refused.details();
    return refused.type().equals(FailureType.ACTION_NOT_ALLOWED)
        && standing != null
        && claims
            .again(id)
            .map(StoredClaim::view)
            .filter(view -> hasYetToCome(view, Stage.valueOf(standing.stage())))
            .filter(view -> allows(view, command.action(), command.actor().role()))
            .isPresent();
  }

  private static boolean hasYetToCome(ClaimView recorded, Stage engine) {
    return engine != recorded.stage()
        && StageMachine.mayReach(recorded.programme(), engine, recorded.stage(), event -> true);
  }

  private void check(ActionBody body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    body.check(faults);
    faults.refuseIfAny();
  }

  private static List<Role> everAllowed(Action action, Collection<Role> roles) {
    return roles.stream().filter(role -> ActionTable.everAllows(action, role)).sorted().toList();
  }

  private static void requireSomeRole(List<Role> roles) {
    if (roles.isEmpty()) {
      throw Refusal.of(ErrorCode.FORBIDDEN);
    }
  }

  /** The role that may do it now, else the first that ever may: the workflow says why not. */
  private static Role best(List<Role> roles, Action action, ClaimView view) {
    return roles.stream()
        .filter(role -> allows(view, action, role))
        .findFirst()
        .orElseGet(roles::getFirst);
  }

  private static boolean allows(ClaimView view, Action action, Role role) {
    return view.allowedActions().contains(new AllowedAction(action.path(), role));
  }
}
