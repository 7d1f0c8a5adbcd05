package io.baopei.domain.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's table of a recourse, written down a second time and compared cell by cell. */
class RecourseActionTableTest {

  private static final Set<Role> CREDITORS = EnumSet.of(Role.PLATFORM, Role.INSURER);
  private static final Map<RecourseAction, Set<RecourseStage>> IN =
      new EnumMap<>(RecourseAction.class);

  static {
    Set<RecourseStage> open = EnumSet.complementOf(EnumSet.of(RecourseStage.CLOSED));
    IN.put(RecourseAction.PAYMENT, open);
    IN.put(RecourseAction.OBJECTION, EnumSet.of(RecourseStage.ANSWER));
    IN.put(RecourseAction.OBJECTION_DECISION, EnumSet.of(RecourseStage.OBJECTION));
    IN.put(RecourseAction.WAIVER, open);
  }

  private static boolean mayEver(RecourseAction action, Role role, Role creditor) {
    return switch (action) {
      case PAYMENT -> EnumSet.of(Role.PLATFORM, Role.INSURER, Role.OPS).contains(role);
      case OBJECTION -> role == Role.MERCHANT;
      case OBJECTION_DECISION -> role == Role.OPS;
      case WAIVER -> role == Role.OPS || role == creditor;
    };
  }

  @ParameterizedTest
  @EnumSource(RecourseStage.class)
  void allowsWhatTheContractAllowsAndNothingElse(RecourseStage stage) {
    for (Role creditor : CREDITORS) {
      for (RecourseAction action : RecourseAction.values()) {
        for (Role role : Role.values()) {
          boolean expected =
              mayEver(action, role, creditor) && IN.getOrDefault(action, Set.of()).contains(stage);
          assertThat(RecourseActionTable.allows(action, role, stage, creditor, false))
              .as("%s by %s, paid by %s", action, role, creditor)
              .isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecourseAction.class)
  void forbidsARoleForEverWhatItMayNeverDo(RecourseAction action) {
    for (Role creditor : CREDITORS) {
      for (Role role : Role.values()) {
        assertThat(RecourseActionTable.everAllows(action, role, creditor))
            .as("%s by %s, paid by %s", action, role, creditor)
            .isEqualTo(mayEver(action, role, creditor));
      }
    }
  }

  /** What was set off is not known yet: a payment now might be one too many, so people look. */
  @ParameterizedTest
  @EnumSource(RecourseStage.class)
  void leavesAnUnknownSetOffToOperations(RecourseStage stage) {
    assertThat(RecourseActionTable.allowed(stage, Role.INSURER, true))
        .isEqualTo(
            RecourseActionTable.allowed(stage, Role.INSURER, false).stream()
                .filter(allowed -> allowed.by() == Role.OPS)
                .toList());
  }

  @Test
  void listsOneEntryForEachActionAndRole() {
    List<AllowedAction> allowed =
        RecourseActionTable.allowed(RecourseStage.OBJECTION, Role.INSURER, false);
    assertThat(allowed)
        .containsExactlyInAnyOrder(
            new AllowedAction("payment", Role.PLATFORM),
            new AllowedAction("payment", Role.INSURER),
            new AllowedAction("payment", Role.OPS),
            new AllowedAction("objection-decision", Role.OPS),
            new AllowedAction("waiver", Role.INSURER),
            new AllowedAction("waiver", Role.OPS));
  }

  @Test
  void findsAnActionByItsNameOnTheWire() {
    for (RecourseAction action : RecourseAction.values()) {
      assertThat(RecourseAction.ofPath(action.path())).contains(action);
    }
    assertThat(RecourseAction.OBJECTION_DECISION.path()).isEqualTo("objection-decision");
    assertThat(RecourseAction.ofPath("OBJECTION")).isEmpty();
  }
}
