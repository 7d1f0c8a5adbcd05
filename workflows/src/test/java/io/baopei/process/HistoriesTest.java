package io.baopei.process;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Records a history of every road: {@code -Dtest=HistoriesTest -Dhistories.record=true}. To be run
 * when a road is added; what is recorded stays, since claims in flight look like it.
 */
@EnabledIfSystemProperty(named = "histories.record", matches = "true")
class HistoriesTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");

  @ParameterizedTest
  @EnumSource(Road.class)
  void recordsTheRoad(Road road) throws IOException {
    if (isNew(road.file())) {
      try (ClaimWorld world = road.travelled()) {
        keep(road.file(), world.history());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecourseRoad.class)
  void recordsTheRoadOfARecourse(RecourseRoad road) throws IOException {
    if (isNew(road.file())) {
      try (RecourseWorld world = road.travelled()) {
        keep(road.file(), world.history());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PointsRoad.class)
  void recordsTheRoadOfPoints(PointsRoad road) throws IOException {
    if (isNew(road.file())) {
      try (PointsWorld world = road.travelled()) {
        keep(road.file(), world.history());
      }
    }
  }

  private static boolean isNew(String file) {
    return !Files.exists(RESOURCES.resolve(file));
  }

  private static void keep(String file, WorkflowExecutionHistory history) throws IOException {
    Path path = RESOURCES.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, history.toJson(false) + "\n");
  }
}
