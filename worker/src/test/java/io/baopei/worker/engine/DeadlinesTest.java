package io.baopei.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlinesTest {

  private static void fails(Status.Code code) {
    try (Deadlines deadlines = new Deadlines()) {
      deadlines.within(
          Duration.ofSeconds(5),
          () -> {
            throw code.toStatus().asRuntimeException();
          });
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION"})
  void takesWhatPassesForAnEngineThatIsAway(Status.Code code) {
    assertThatThrownBy(() -> fails(code)).isInstanceOf(EngineUnavailable.class);
  }

  @Test
  void knowsThatNothingWasSentWhereNobodyEverWasThere() throws IOException {
    assertThat(perhapsDone(closedPort())).isFalse();
  }

  /** As where the engine is restarted while a call waits, which the SDK then tries again. */
  @Test
  void knowsThatSomethingWasSentBeforeNobodyWasThere() throws IOException {
    Server server = NettyServerBuilder.forPort(0).build().start();
    try {
      assertThat(perhapsDone(server.getPort(), closedPort())).isTrue();
    } finally {
      server.shutdownNow();
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Tries one port after the other, and fails as the last one does. */
  private static boolean perhapsDone(int... ports) {
    try (Deadlines deadlines = new Deadlines()) {
      deadlines.within(Duration.ofSeconds(10), () -> tried(ports));
    } catch (EngineUnavailable unavailable) {
      return unavailable.perhapsDone();
    }
    throw new AssertionError("somebody answered");
  }

  private static String tried(int... ports) {
    StatusRuntimeException last = null;
    for (int port : ports) {
      ManagedChannel channel =
          NettyChannelBuilder.forAddress("127.0.0.1", port)
              .usePlaintext()
              .intercept(new Sending())
              .build();
      try {
        WorkflowServiceGrpc.newBlockingStub(channel)
            .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
      } catch (StatusRuntimeException failure) {
        last = failure;
      } finally {
        channel.shutdownNow();
      }
    }
    throw Objects.requireNonNull(last);
  }

  @Test
  void takesARefusedCallForAFaultOfOurs() {
    assertThatThrownBy(() -> fails(Status.Code.INVALID_ARGUMENT))
        .isInstanceOf(IllegalStateException.class);
  }
}
