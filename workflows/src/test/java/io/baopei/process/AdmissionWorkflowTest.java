package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.ActionTable;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every update by every role in every stage, against the table that the view shows. */
class AdmissionWorkflowTest {

  /** Where a claim can stand and wait, and how it comes there. */
  @SuppressWarnings("ImmutableEnumChecker") // A way is a function without state.
  enum Place {
    REVIEW(Stage.INSURER_REVIEW, world -> {}),
    SUPPLEMENT(Stage.SUPPLEMENT, world -> world.does(askForMore())),
    APPEAL(Stage.APPEAL, world -> world.does(reject())),
    TRACKING(Stage.RETURN_TRACKING, world -> world.does(approve())),
    PARKED(Stage.RETURN_TRACKING, Place::park),
    RECEIPT(Stage.MERCHANT_RECEIPT, world -> world.does(approve(), tracking())),
    DISPUTE(Stage.RECEIPT_DISPUTE, world -> world.does(approve(), tracking(), refuse())),
    REFUND(Stage.REFUND, Place::stickInRefund),
    PAYOUT(Stage.PAYOUT, Place::stickInPayout);

    private final Stage stage;
    private final Consumer<ClaimWorld> way;

    Place(Stage stage, Consumer<ClaimWorld> way) {
      this.stage = stage;
      this.way = way;
    }

    ClaimWorld reached() {
      ClaimWorld world = ClaimWorld.with(aClaim());
      way.accept(world);
      assertThat(world.stage()).isEqualTo(stage);
      return world;
    }

    private static void park(ClaimWorld world) {
      for (int i = 0; i < 2; i++) {
        world.outside.agreementFails(Outside.refused("NO_RETURN_ADDRESS"));
      }
      world.does(approve());
      world.awaits(view -> view.parked() != null);
    }

    private static void stickInRefund(ClaimWorld world) {
      for (int i = 0; i < 5; i++) {
        world.outside.refundFails(Outside.refused("MERCHANT_BALANCE_LOW"));
      }
      world.does(approve(), tracking(), confirm());
      world.awaits(view -> view.parked() != null);
    }

    private static void stickInPayout(ClaimWorld world) {
      world.outside.declines("INDEMNITY");
      world.does(approve(), tracking(), confirm());
      world.awaits(view -> view.parked() != null);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void refusesWhatTheTableDoesNotAllow(Place place) {
    try (ClaimWorld world = place.reached()) {
      ClaimView before = world.view();
      commands()
          .filter(command -> !isAllowed(before, command))
          .forEach(
              command ->
                  assertThat(world.refuses(command))
                      .as("%s by %s", command.action(), command.actor().role())
                      .isEqualTo(refusal(command)));
      assertThat(world.view()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void doesWhatTheTableAllows(Place place) {
    ClaimWorld world = place.reached();
    for (Command command : commands().toList()) {
      if (isAllowed(world.view(), command)) {
        world.does(command);
        world.close();
        world = place.reached();
      }
    }
    world.close();
  }

  private static Stream<Command> commands() {
    return Stream.of(Action.values())
        .flatMap(
            action ->
                Stream.of(Role.values())
                    .map(role -> Commands.wellFormed(action, new Actor(role, "somebody"))));
  }

  private static boolean isAllowed(ClaimView view, Command command) {
    return view.allowedActions()
        .contains(new AllowedAction(command.action().path(), command.actor().role()));
  }

  private static String refusal(Command command) {
    return ActionTable.everAllows(command.action(), command.actor().role())
        ? FailureType.ACTION_NOT_ALLOWED
        : FailureType.FORBIDDEN;
  }
}
