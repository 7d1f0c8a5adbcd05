package io.baopei.sandbox.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What stories do about merchants who do not perform the service. */
public final class PointsSteps {

  private static final Duration GLANCE = Duration.ofMillis(250);
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
      while (!scene.read(POINTS).path("status").asString("").equals("PAID")) {
        if (scene.isOutOfTime()) {
          throw new WentOtherwise("out of time waiting for the points");
        }
        Thread.sleep(GLANCE);
      }
      scene.tell("the buyer has the points");
    };
  }
}
