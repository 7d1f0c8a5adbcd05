package io.baopei.sandbox.demo.story;

import java.util.List;
import java.util.Map;

/** What stories do about merchants who do not perform the service. */
public final class PointsSteps {

  private static final String POINTS = "/points";

  private PointsSteps() {}

  /** Operations order points on that ground, and wait until the buyer has them. */
  public static Step orderPoints(String ground, String statement) {
    Map<String, Object> body =
        Map.of(
            "ground", ground,
            "statement", statement,
            "items", List.of(Steps.photo("non-performance")));
    return scene -> {
      scene.post(Part.OPERATOR, POINTS, body);
      scene.tell("operator: points " + ground);
      for (int time = 0; !hasPoints(scene); time++) {
        scene.pause("the points", time);
      }
      scene.tell("the buyer has the points");
    };
  }

  private static boolean hasPoints(Scene scene) throws InterruptedException {
    return scene.read(POINTS).path("status").asString("").equals("PAID");
  }
}
