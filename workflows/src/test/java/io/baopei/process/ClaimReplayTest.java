package io.baopei.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.codec.ContractJson;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Claims in flight survive a release: every recorded history replays with today's code. */
class ClaimReplayTest {

  private static TestWorkflowEnvironment environment;
  private static Worker worker;

  @BeforeAll
  static void open() {
    environment =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(ContractJson.dataConverter())
                        .build())
                .build());
    worker = environment.newWorker("replay");
    worker.registerWorkflowImplementationTypes(
        ClaimWorkflowImpl.class, RecourseWorkflowImpl.class, PointsWorkflowImpl.class);
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @ParameterizedTest
  @EnumSource(Road.class)
  void replaysTheRoad(Road road) throws IOException {
    assertReplays(road.file());
  }

  @ParameterizedTest
  @EnumSource(RecourseRoad.class)
  void replaysTheRoadOfARecourse(RecourseRoad road) throws IOException {
    assertReplays(road.file());
  }

  @ParameterizedTest
  @EnumSource(PointsRoad.class)
  void replaysTheRoadOfPoints(PointsRoad road) throws IOException {
    assertReplays(road.file());
  }

  private static void assertReplays(String file) throws IOException {
    String history = text("/" + file);
    assertThatCode(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    WorkflowExecutionHistory.fromJson(history), worker))
        .doesNotThrowAnyException();
  }

  /**
   * An account was given to the retry of a refund, which took no notice of it; today it is refused.
   * That no road leads there any more is why this history is none of a road.
   */
  @Test
  void replaysARepairThatWouldNotBeLetInToday() throws IOException {
    assertReplays("histories/refund-repaired-with-account.json");
  }

  /** The replayer finds what it is there to find. */
  @Test
  void noticesAHistoryThatTodaysCodeWouldNotMake() throws IOException {
    String history = text("/" + Road.REFUND_ONLY.file()).replace("RefundBuyer", "PayBuyer");
    assertThatThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    WorkflowExecutionHistory.fromJson(history), worker))
        .hasMessageContaining("PayBuyer");
  }

  private static String text(String resource) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ClaimReplayTest.class.getResourceAsStream(resource), resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
