package io.baopei.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's table of actions, written down a second time and compared cell by cell. */
class ActionTableTest {

  private static final Map<Action, Set<Role>> BY = new EnumMap<>(Action.class);
  private static final Map<Action, Set<Stage>> IN = new EnumMap<>(Action.class);

  static {
    BY.put(Action.EVIDENCE, EnumSet.of(Role.BUYER, Role.PLATFORM));
    BY.put(Action.REVIEW, EnumSet.of(Role.INSURER));
    BY.put(Action.APPEAL, EnumSet.of(Role.BUYER, Role.PLATFORM, Role.MERCHANT));
    BY.put(Action.MERCHANT_RESPONSE, EnumSet.of(Role.MERCHANT));
    BY.put(Action.RETURN_TRACKING, EnumSet.of(Role.BUYER, Role.PLATFORM));
    BY.put(Action.RECEIPT, EnumSet.of(Role.MERCHANT));
    BY.put(Action.DISPUTE_ANSWER, EnumSet.of(Role.BUYER, Role.PLATFORM));
    BY.put(Action.DISPUTE_DECISION, EnumSet.of(Role.INSURER, Role.OPS));
    BY.put(Action.INSURANCE_PROOF, EnumSet.of(Role.MERCHANT));
    BY.put(Action.STEP_IN, EnumSet.of(Role.OPS));
    BY.put(Action.WITHDRAWAL, EnumSet.of(Role.BUYER, Role.PLATFORM));
    BY.put(Action.REPAIR, EnumSet.of(Role.OPS));
    IN.put(Action.EVIDENCE, EnumSet.of(Stage.SUPPLEMENT, Stage.INSURER_REVIEW));
    IN.put(Action.REVIEW, EnumSet.of(Stage.INSURER_REVIEW));
    IN.put(Action.APPEAL, EnumSet.of(Stage.APPEAL));
    IN.put(Action.MERCHANT_RESPONSE, EnumSet.of(Stage.MERCHANT_RESPONSE));
    IN.put(Action.RETURN_TRACKING, EnumSet.of(Stage.RETURN_TRACKING));
    IN.put(Action.RECEIPT, EnumSet.of(Stage.MERCHANT_RECEIPT));
    IN.put(Action.DISPUTE_ANSWER, EnumSet.of(Stage.RECEIPT_DISPUTE));
    IN.put(Action.DISPUTE_DECISION, EnumSet.of(Stage.RECEIPT_DISPUTE));
    IN.put(Action.INSURANCE_PROOF, EnumSet.allOf(Stage.class));
    IN.put(Action.STEP_IN, EnumSet.of(Stage.STEP_IN));
    IN.put(
        Action.WITHDRAWAL,
        EnumSet.complementOf(
            EnumSet.of(Stage.RECEIPT_DISPUTE, Stage.REFUND, Stage.PAYOUT, Stage.CLOSED)));
  }

  private static final List<Programme> PROGRAMMES =
      List.of(Programme.TMALL_30_DAY, Programme.LIVE_QUALITY, Programme.AMAZON_ATOZ);

  /** The stage, parked or not, with every combination of the five flags. */
  private static List<ActionContext> situations(Stage stage) {
    return PROGRAMMES.stream()
        .flatMap(
            programme -> IntStream.range(0, 64).mapToObj(bits -> situation(programme, stage, bits)))
        .toList();
  }

  private static ActionContext situation(Programme programme, Stage stage, int bits) {
    return new ActionContext(
        programme,
        stage,
        (bits & 1) != 0,
        (bits & 2) != 0,
        (bits & 4) != 0,
        (bits & 8) != 0,
        (bits & 16) != 0,
        (bits & 32) != 0);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void allowsWhatTheContractAllowsAndNothingElse(Stage stage) {
    for (ActionContext claim : situations(stage)) {
      for (Action action : Action.values()) {
        for (Role role : Role.values()) {
          assertThat(ActionTable.allows(action, role, claim))
              .as("%s by %s in %s", action, role, claim)
              .isEqualTo(mayAct(action, role, claim));
        }
      }
    }
  }

  private static boolean mayAct(Action action, Role role, ActionContext claim) {
    return BY.getOrDefault(action, Set.of()).contains(role)
        && isTime(action, claim)
        && (action != Action.APPEAL || isTheirs(role, claim));
  }

  /** {@code LIVE_QUALITY} after the refund: the merchant appeals, in the buyer's place. */
  private static boolean isTheirs(Role role, ActionContext claim) {
    boolean merchants = claim.programme() == Programme.LIVE_QUALITY && claim.refundMade();
    return role == Role.PLATFORM || (role == Role.MERCHANT) == merchants;
  }

  private static boolean isTime(Action action, ActionContext claim) {
    if (action == Action.REPAIR) {
      return claim.parked();
    }
    boolean stage = IN.getOrDefault(action, Set.of()).contains(claim.stage());
    boolean usedUp =
        switch (action) {
          case APPEAL -> claim.appealed();
          case DISPUTE_ANSWER -> claim.disputeAnswered();
          case INSURANCE_PROOF -> !claim.proofOpen();
          case WITHDRAWAL -> claim.refundMade() || claim.parcelSigned();
          default -> false;
        };
    boolean waitsForRepair =
        claim.parked() && action != Action.WITHDRAWAL && action != Action.INSURANCE_PROOF;
    return stage && !usedUp && !waitsForRepair;
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void listsOneEntryForEachActionAndRole(Stage stage) {
    for (ActionContext claim : situations(stage)) {
      List<AllowedAction> allowed = ActionTable.allowed(claim);
      assertThat(allowed).as("%s", claim).doesNotHaveDuplicates();
      for (AllowedAction entry : allowed) {
        Action action = Action.ofPath(entry.action()).orElseThrow();
        assertThat(ActionTable.allows(action, entry.by(), claim)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void forbidsARoleForEverWhatItMayNeverDo(Action action) {
    for (Role role : Role.values()) {
      assertThat(ActionTable.everAllows(action, role))
          .as("%s by %s", action, role)
          .isEqualTo(BY.getOrDefault(action, Set.of()).contains(role));
    }
  }

  @Test
  void letsFinanceAndTheServiceItselfDoNothing() {
    for (Action action : Action.values()) {
      assertThat(ActionTable.everAllows(action, Role.FINANCE)).isFalse();
      assertThat(ActionTable.everAllows(action, Role.SYSTEM)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void findsAnActionByItsNameOnTheWire(Action action) {
    assertThat(Action.ofPath(action.path())).contains(action);
    assertThat(action.path()).matches("[a-z]+(-[a-z]+)*");
  }

  @Test
  void knowsNoOtherNames() {
    assertThat(Action.ofPath("REVIEW")).isEmpty();
    assertThat(Action.ofPath("refund")).isEmpty();
  }
}
