package io.baopei.process;

import io.baopei.contract.claim.FailureType;
import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.RecourseRefusal;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.recourse.RecourseActionTable;
import io.temporal.failure.ApplicationFailure;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether a command may be taken up by a recourse. Looks and never changes anything. */
final class RecourseAdmission {

  private final RecourseFile file;

  RecourseAdmission(RecourseFile file) {
    this.file = file;
  }

  /**
   * Admits the command or throws.
   *
   * @throws ApplicationFailure with a type of {@link FailureType}
   */
  void check(RecourseCommand command) {
    require(
        command != null && command.actor() != null && command.actor().role() != null,
        "/actor",
        "must say who acts");
    Role role = command.actor().role();
    Role creditor = file.input.creditor();
    if (!RecourseActionTable.everAllows(command.action(), role, creditor)) {
      throw refusal(FailureType.FORBIDDEN, role + " may never do " + command.action().path(), null);
    }
    if (file.isClosed()) {
      throw refusal(FailureType.CLAIM_CLOSED, "The recourse is closed.", null);
    }
    if (!RecourseActionTable.allows(
        command.action(), role, file.stage(), creditor, file.isSettingOff())) {
      throw refusal(
          FailureType.ACTION_NOT_ALLOWED,
          file.isSettingOff()
              ? "The platform has not said what it set off; until then only operations may act."
              : "The action is refused: it is not allowed in stage " + file.stage() + ".",
          null);
    }
    checkContent(command);
  }

  private void checkContent(RecourseCommand command) {
    switch (command) {
      case RecordPayment payment -> check(payment);
      case RaiseObjection objection -> requireReason(objection.reason());
      case DecideObjection ruling -> {
        require(ruling.decision() != null, "/decision", "must not be missing");
        requireReason(ruling.reason());
      }
      case Waive waiver -> requireReason(waiver.reason());
    }
  }

  private void check(RecordPayment payment) {
    Money sum = payment.amount();
    require(sum != null, "/amount", "must not be missing");
    Money owed = file.outstanding();
    if (!sum.getCurrencyUnit().equals(owed.getCurrencyUnit())) {
      throw refusal(
          FailureType.CURRENCY_MISMATCH,
          "The debt is in " + owed.getCurrencyUnit() + ".",
          "/amount");
    }
    require(sum.isPositive(), "/amount", "must be above zero");
    if (sum.isGreaterThan(owed)) {
      throw refusal(FailureType.AMOUNT_ABOVE_CAP, "Only " + owed + " is still owed.", "/amount");
    }
    require(
        payment.reference() != null && !payment.reference().isBlank(),
        "/reference",
        "say under which reference it arrived");
    require(
        !file.knows(payment.reference()), "/reference", "a payment of this reference is on record");
  }

  private void requireReason(@Nullable Reason reason) {
    if (reason == null || reason.code() == null || reason.code().isBlank()) {
      throw refusal(
          FailureType.REASON_REQUIRED, "This action needs a reason with a code.", "/reason");
    }
  }

  private void require(boolean holds, String field, String message) {
    if (!holds) {
      throw refusal(FailureType.INVALID_FIELD, field.substring(1) + ": " + message, field);
    }
  }

  private ApplicationFailure refusal(String type, String message, @Nullable String field) {
    RecourseRefusal details =
        new RecourseRefusal(file.stage(), file.view().allowedActions(), field);
    return ApplicationFailure.newNonRetryableFailure(message, type, details);
  }
}
