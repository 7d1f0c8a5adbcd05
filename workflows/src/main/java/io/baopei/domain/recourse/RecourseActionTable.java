package io.baopei.domain.recourse;

import static io.baopei.domain.claim.Role.INSURER;
import static io.baopei.domain.claim.Role.MERCHANT;
import static io.baopei.domain.claim.Role.OPS;
import static io.baopei.domain.claim.Role.PLATFORM;

import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what in which stage of a recourse: the one table behind the workflow's validators,
 * {@code allowedActions} and the API's 403 and 409.
 */
public final class RecourseActionTable {

  private record Row(RecourseAction action, Set<Role> roles, Set<RecourseStage> stages) {}

  private static final List<Row> ROWS =
      List.of(
          row(
              RecourseAction.PAYMENT,
              EnumSet.of(PLATFORM, INSURER, OPS),
              RecourseStage.ANSWER,
              RecourseStage.OBJECTION,
              RecourseStage.OFFSET),
          row(RecourseAction.OBJECTION, EnumSet.of(MERCHANT), RecourseStage.ANSWER),
          row(RecourseAction.OBJECTION_DECISION, EnumSet.of(OPS), RecourseStage.OBJECTION),
          row(
              RecourseAction.WAIVER,
              EnumSet.of(PLATFORM, INSURER, OPS),
              RecourseStage.ANSWER,
              RecourseStage.OBJECTION,
              RecourseStage.OFFSET));

  private RecourseActionTable() {}

  /** Whether the role may do this in some stage at all. */
  public static boolean everAllows(RecourseAction action, Role role, Role creditor) {
    return ROWS.stream().anyMatch(row -> row.action() == action && isTheirs(row, role, creditor));
  }

  /**
   * Whether the role may do this now.
   *
   * @param creditor who paid and so may waive; operations may in anybody's stead
   * @param settingOff the platform has not said what it set off: until then only operations may say
   *     what came of it, by a payment or a waiver
   */
  public static boolean allows(
      RecourseAction action, Role role, RecourseStage stage, Role creditor, boolean settingOff) {
    return allowed(stage, creditor, settingOff).contains(new AllowedAction(action.path(), role));
  }

  /** Everything that may be done now, one entry for each action and role. */
  public static List<AllowedAction> allowed(
      RecourseStage stage, Role creditor, boolean settingOff) {
    return ROWS.stream()
        .filter(row -> row.stages().contains(stage))
        .flatMap(
            row ->
                row.roles().stream()
                    .filter(role -> isTheirs(row, role, creditor))
                    .filter(role -> !settingOff || role == OPS)
                    .map(role -> new AllowedAction(row.action().path(), role)))
        .toList();
  }

  private static boolean isTheirs(Row row, Role role, Role creditor) {
    return row.roles().contains(role)
        && (row.action() != RecourseAction.WAIVER || role == OPS || role == creditor);
  }

  private static Row row(RecourseAction action, Set<Role> roles, RecourseStage... stages) {
    Set<RecourseStage> set = EnumSet.noneOf(RecourseStage.class);
    set.addAll(List.of(stages));
    return new Row(action, roles, set);
  }
}
