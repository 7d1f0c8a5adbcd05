package io.baopei.process;

import java.util.Locale;
import java.util.function.Consumer;

/** Every road that points can take, each with a recorded history. */
@SuppressWarnings("ImmutableEnumChecker") // A way is a function without state.
enum PointsRoad {
  ISSUED(outside -> {}),
  DECLINED(outside -> outside.payoutFails(Outside.refused("MERCHANT_POINTS_TOO_LOW"))),
  UNKNOWN_AT_FIRST(outside -> outside.payoutFails(Outside.unknown())),
  DELAYED(outside -> unknown(outside, 40)),
  OVERDUE(outside -> unknown(outside, 320));

  private final Consumer<Outside> way;

  PointsRoad(Consumer<Outside> way) {
    this.way = way;
  }

  private static void unknown(Outside outside, int times) {
    for (int time = 0; time < times; time++) {
      outside.payoutFails(Outside.unknown());
    }
  }

  /** Where its history is kept, beside the other resources of the tests. */
  String file() {
    return "histories/points-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
  }

  /** Travels it to the end. */
  PointsWorld travelled() {
    PointsWorld world = new PointsWorld(way);
    world.end();
    return world;
  }
}
