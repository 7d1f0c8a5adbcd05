package io.baopei.worker.api;

import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.recourse.RecourseAction;
import io.baopei.domain.recourse.RecourseActionTable;
import io.baopei.domain.recourse.RecourseStage;
import io.baopei.port.record.StoredRecourse;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Faults;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.engine.ActionRefused;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.RecourseEngine;
import io.baopei.worker.engine.WorkflowGone;
import io.baopei.worker.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Passes on what people ask of a recourse: who may, on which, whether well-formed, then ask. */
@Component
final class RecourseDesk {

  private final RecoursesInView recourses;
  private final Checks checks;
  private final RecourseEngine engine;

  RecourseDesk(RecoursesInView recourses, Checks checks, RecourseEngine engine) {
    this.recourses = recourses;
    this.checks = checks;
    this.engine = engine;
  }

  /**
   * Does it, and answers the recourse after it. Idempotent by attempt.
   *
   * @throws Refusal whatever stands in the way
   */
  RecourseView take(String recourseId, RecourseBody body, Caller caller, Attempt attempt) {
    RecourseAction action = body.action();
    require(caller.roles().stream().anyMatch(role -> mayWhoeverPaid(action, role)));
    StoredRecourse recourse = recourses.find(recourseId, caller);
    Role creditor = recourse.view().creditor();
    List<Role> roles =
        RecoursesInView.rolesFor(recourse, caller).stream()
            .filter(role -> RecourseActionTable.everAllows(action, role, creditor))
            .toList();
    require(!roles.isEmpty());
    if (recourse.view().stage() == RecourseStage.CLOSED && !runs(recourseId, attempt)) {
      return answerBeforeTheEnd(recourse.view(), attempt);
    }
    check(body);
    Role role = best(roles, action, recourse.view());
    return act(recourse.view(), body.command(new Actor(role, caller.sub())), attempt);
  }

  /** Whether it runs on though it is closed on record: as with a claim, it is asked itself then. */
  private boolean runs(String recourseId, Attempt attempt) {
    try {
      return engine.isRunning(recourseId);
    } catch (EngineUnavailable unavailable) {
      attempt.leaveUndecided();
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  /** An attempt whose answer was lost may have been what brought the recourse to its end. */
  private RecourseView answerBeforeTheEnd(RecourseView view, Attempt attempt) {
    attempt.leaveUndecided();
    try {
      boolean isBehind = engine.isRunning(view.recourseId());
      Optional<RecourseView> answer = engine.answerOf(view.recourseId(), attempt.updateId());
      if (answer.isEmpty() && isBehind) {
        throw Refusals.engineBehind();
      }
      attempt.decide();
      return answer.orElseThrow(() -> Refusals.closed(view));
    } catch (EngineUnavailable unavailable) {
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  private RecourseView act(RecourseView view, RecourseCommand command, Attempt attempt) {
    // Until it is known better the recourse may do it, whatever goes wrong here meanwhile.
    attempt.leaveUndecided();
    try {
      return engine.act(view.recourseId(), command, attempt.updateId());
    } catch (ActionRefused refused) {
      attempt.decide();
      throw Refusals.ofRecourse(refused);
    } catch (WorkflowGone gone) {
      RecourseView now = recourses.again(view.recourseId()).map(StoredRecourse::view).orElse(view);
      if (now.stage() == RecourseStage.CLOSED) {
        return answerBeforeTheEnd(now, attempt);
      }
      // As with a claim's: an engine that was restarted may yet hear of the update.
      throw Refusals.engineUnavailable(gone);
    } catch (EngineUnavailable unavailable) {
      if (!unavailable.perhapsDone()) {
        attempt.decide();
      }
      throw Refusals.engineUnavailable(unavailable);
    }
  }

  private void check(RecourseBody body) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    body.check(faults);
    faults.refuseIfAny();
  }

  private static boolean mayWhoeverPaid(RecourseAction action, Role role) {
    return Stream.of(Role.INSURER, Role.PLATFORM)
        .anyMatch(creditor -> RecourseActionTable.everAllows(action, role, creditor));
  }

  private static void require(boolean may) {
    if (!may) {
      throw Refusal.of(ErrorCode.FORBIDDEN);
    }
  }

  /** The role that may do it now, else the first that ever may: the workflow says why not. */
  private static Role best(List<Role> roles, RecourseAction action, RecourseView view) {
    return roles.stream()
        .filter(role -> view.allowedActions().contains(new AllowedAction(action.path(), role)))
        .findFirst()
        .orElseGet(roles::getFirst);
  }
}
