package io.baopei.domain.claim;

import static io.baopei.domain.claim.Role.BUYER;
import static io.baopei.domain.claim.Role.INSURER;
import static io.baopei.domain.claim.Role.MERCHANT;
import static io.baopei.domain.claim.Role.OPS;
import static io.baopei.domain.claim.Role.PLATFORM;

import io.baopei.domain.programme.Programme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may do what in which stage: the one table behind the workflow's validators, {@code
 * allowedActions} and the API's 403 and 409.
 */
public final class ActionTable {

  private record Row(
      Action action, Set<Role> roles, Set<Stage> stages, Predicate<ActionContext> unless) {

    boolean allows(ActionContext claim) {
      return stages.contains(claim.stage())
          && (!claim.parked() || WHILE_PARKED.contains(action))
          && !unless.test(claim);
    }
  }

  /** What does not wait until an operator has repaired the claim. */
  private static final Set<Action> WHILE_PARKED =
      EnumSet.of(Action.WITHDRAWAL, Action.INSURANCE_PROOF);

  private static final List<Row> ROWS =
      List.of(
          row(
              Action.EVIDENCE,
              EnumSet.of(BUYER, PLATFORM),
              ActionTable::never,
              Stage.SUPPLEMENT,
              Stage.INSURER_REVIEW),
          row(Action.REVIEW, EnumSet.of(INSURER), ActionTable::never, Stage.INSURER_REVIEW),
          row(Action.APPEAL, EnumSet.of(PLATFORM), ActionContext::appealed, Stage.APPEAL),
          row(
              Action.APPEAL,
              EnumSet.of(BUYER),
              claim -> claim.appealed() || isMerchantsMatter(claim),
              Stage.APPEAL),
          row(
              Action.APPEAL,
              EnumSet.of(MERCHANT),
              claim -> claim.appealed() || !isMerchantsMatter(claim),
              Stage.APPEAL),
          row(
              Action.MERCHANT_RESPONSE,
              EnumSet.of(MERCHANT),
              ActionTable::never,
              Stage.MERCHANT_RESPONSE),
          row(
              Action.RETURN_TRACKING,
              EnumSet.of(BUYER, PLATFORM),
              ActionTable::never,
              Stage.RETURN_TRACKING),
          row(Action.RECEIPT, EnumSet.of(MERCHANT), ActionTable::never, Stage.MERCHANT_RECEIPT),
          row(
              Action.DISPUTE_ANSWER,
              EnumSet.of(BUYER, PLATFORM),
              ActionContext::disputeAnswered,
              Stage.RECEIPT_DISPUTE),
          row(
              Action.DISPUTE_DECISION,
              EnumSet.of(INSURER, OPS),
              ActionTable::never,
              Stage.RECEIPT_DISPUTE),
          row(
              Action.INSURANCE_PROOF,
              EnumSet.of(MERCHANT),
              claim -> !claim.proofOpen(),
              Stage.values()),
          row(Action.STEP_IN, EnumSet.of(OPS), ActionTable::never, Stage.STEP_IN),
          row(
              Action.WITHDRAWAL,
              EnumSet.of(BUYER, PLATFORM),
              claim -> claim.refundMade() || claim.parcelSigned(),
              Stage.FRAUD_SCREEN,
              Stage.MERCHANT_RESPONSE,
              Stage.INSURER_REVIEW,
              Stage.SUPPLEMENT,
              Stage.APPEAL,
              Stage.RETURN_TRACKING,
              Stage.STEP_IN,
              Stage.MERCHANT_RECEIPT));

  private static final Set<Role> REPAIRERS = EnumSet.of(OPS);

  private ActionTable() {}

  /** Whether the role may do this in some stage at all; if not, it is forbidden in every one. */
  public static boolean everAllows(Action action, Role role) {
    if (action == Action.REPAIR) {
      return REPAIRERS.contains(role);
    }
    return ROWS.stream().anyMatch(row -> row.action() == action && row.roles().contains(role));
  }

  /** Whether the role may do this now. */
  public static boolean allows(Action action, Role role, ActionContext claim) {
    return allowed(claim).contains(new AllowedAction(action.path(), role));
  }

  /** Everything that may be done now, one entry for each action and role. */
  public static List<AllowedAction> allowed(ActionContext claim) {
    List<AllowedAction> allowed = new ArrayList<>();
    for (Row row : ROWS) {
      if (row.allows(claim)) {
        row.roles().forEach(role -> allowed.add(new AllowedAction(row.action().path(), role)));
      }
    }
    if (claim.parked()) {
      REPAIRERS.forEach(role -> allowed.add(new AllowedAction(Action.REPAIR.path(), role)));
    }
    return List.copyOf(allowed);
  }

  /** After its refund the buyer is content: the insurer's money is between merchant and insurer. */
  private static boolean isMerchantsMatter(ActionContext claim) {
    return claim.programme() == Programme.LIVE_QUALITY && claim.refundMade();
  }

  private static boolean never(ActionContext claim) {
    return false;
  }

  private static Row row(
      Action action, Set<Role> roles, Predicate<ActionContext> unless, Stage... stages) {
    Set<Stage> set = EnumSet.noneOf(Stage.class);
    set.addAll(List.of(stages));
    return new Row(action, roles, set, unless);
  }
}
