package io.baopei.worker.api;

import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Role;
import io.baopei.port.record.Recourses;
import io.baopei.port.record.StoredRecourse;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recourses as far as a caller may see them; another organisation's is not there. */
@Component
final class RecoursesInView {

  private final Recourses recourses;

  RecoursesInView(Recourses recourses) {
    this.recourses = recourses;
  }

  /**
   * The recourse with that id.
   *
   * @throws Refusal {@code RECOURSE_NOT_FOUND}
   */
  StoredRecourse find(String recourseId, Caller caller) {
    return look(recourseId, caller).orElseThrow(() -> Refusal.of(ErrorCode.RECOURSE_NOT_FOUND));
  }

  /** The recourse with that id, where the caller may see it; it bears its claim's id. */
  Optional<StoredRecourse> look(String recourseId, Caller caller) {
    return Optional.of(recourseId)
        .filter(ClaimId::isValid)
        .flatMap(recourses::find)
        .filter(recourse -> !rolesFor(recourse, caller).isEmpty());
  }

  /** The recourse as it is now, for a caller that was let see it before. */
  Optional<StoredRecourse> again(String recourseId) {
    return recourses.find(recourseId);
  }

  /** The roles in which the caller may see the recourse. */
  static List<Role> rolesFor(StoredRecourse recourse, Caller caller) {
    return caller.roles().stream().filter(role -> sees(role, recourse, caller)).sorted().toList();
  }

  private static boolean sees(Role role, StoredRecourse recourse, Caller caller) {
    RecourseView view = recourse.view();
    return switch (role) {
      case OPS, FINANCE -> true;
      case MERCHANT -> caller.isOrg(view.merchantId());
      case INSURER -> caller.isOrg(view.insurerId()) || isCreditor(role, view, caller);
      case PLATFORM -> caller.isOrg(recourse.platformId());
      case BUYER, SYSTEM -> false;
    };
  }

  private static boolean isCreditor(Role role, RecourseView view, Caller caller) {
    return view.creditor() == role && caller.isOrg(view.creditorId());
  }
}
