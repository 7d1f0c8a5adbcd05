package io.baopei.process;

import static io.baopei.fixture.Filings.cny;

import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.ObjectionRuling;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.Waive;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Every road that a recourse can take, each with a recorded history. */
@SuppressWarnings("ImmutableEnumChecker") // A way is a function without state.
enum RecourseRoad {
  PAID(world -> world.does(new RecordPayment(Commands.OPS, cny("300.00"), "BANK-1"))),
  SET_OFF(world -> {}),
  WRITTEN_OFF(world -> world.outside.merchantIsDue(cny("20.00"))),
  OVERRULED(
      world -> {
        world.does(new RaiseObjection(Commands.MERCHANT, Commands.REASON, List.of()));
        world.does(new DecideObjection(Commands.OPS, ObjectionRuling.OVERRULE, Commands.REASON));
      }),
  UPHELD(
      world -> {
        world.does(new RaiseObjection(Commands.MERCHANT, Commands.REASON, List.of()));
        world.does(new DecideObjection(Commands.OPS, ObjectionRuling.UPHOLD, Commands.REASON));
      }),
  SET_OFF_DELAYED(world -> fails(world, 40, Outside.unavailable())),
  SET_OFF_REFUSED(world -> fails(world, 2, Outside.refused("ACCOUNT_FROZEN"))),
  SET_OFF_UNKNOWN(Duration.ofDays(1), world -> fails(world, 1_000, Outside.unavailable())),
  WAIVED(world -> world.does(new Waive(Commands.OPS, Commands.REASON)));

  private final Duration offset;
  private final Consumer<RecourseWorld> way;

  RecourseRoad(Consumer<RecourseWorld> way) {
    this(Duration.ofDays(30), way);
  }

  RecourseRoad(Duration offset, Consumer<RecourseWorld> way) {
    this.offset = offset;
    this.way = way;
  }

  private static void fails(RecourseWorld world, int times, RuntimeException trouble) {
    for (int i = 0; i < times; i++) {
      world.outside.refundFails(trouble);
    }
  }

  /** Where its history is kept, beside the other resources of the tests. */
  String file() {
    return "histories/recourse-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
  }

  /** Travels it to the end. */
  RecourseWorld travelled() {
    RecourseWorld world = new RecourseWorld(offset);
    way.accept(world);
    world.end();
    return world;
  }
}
