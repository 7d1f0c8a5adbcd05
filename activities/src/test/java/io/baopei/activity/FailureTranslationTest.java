package io.baopei.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.baopei.contract.activity.ClaimSteps;
import io.baopei.contract.claim.FailureType;
import io.baopei.contract.codec.ContractJson;
import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import io.baopei.port.record.PaymentContradiction;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.worker.WorkerFactoryOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/** The error table, row by row, as a workflow sees it. */
class FailureTranslationTest {

  private static final String PERSONAL = "li@example.cn";

  private TestActivityEnvironment temporal;
  private RuntimeException thrown = new IllegalStateException("nothing to throw");

  static Stream<Arguments> rows() {
    SQLException quoting = new SQLException("row of " + PERSONAL);
    return Stream.of(
        Arguments.of(
            new CounterpartyUnavailable("platform: HTTP 503", new IllegalStateException(PERSONAL)),
            FailureType.COUNTERPARTY_UNAVAILABLE,
            true),
        Arguments.of(
            new PaymentOutcomeUnknown(List.of("C-1/INDEMNITY/1")),
            FailureType.PAYMENT_OUTCOME_UNKNOWN,
            true),
        Arguments.of(
            new DataAccessResourceFailureException(PERSONAL, quoting),
            FailureType.RECORDS_UNAVAILABLE,
            true),
        Arguments.of(
            new DuplicateKeyException(PERSONAL, quoting), FailureType.RECORDS_UNAVAILABLE, true),
        Arguments.of(
            new CannotCreateTransactionException(PERSONAL, quoting),
            FailureType.RECORDS_UNAVAILABLE,
            true),
        Arguments.of(
            new PaymentContradiction(
                "C-1/INDEMNITY/1", "C-1/INDEMNITY/1 is on record with other content"),
            FailureType.PAYMENT_CONTRADICTION,
            false));
  }

  @BeforeEach
  void startTemporal() {
    temporal =
        TestActivityEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(ContractJson.dataConverter())
                        .build())
                .setWorkerFactoryOptions(
                    WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(new FailureTranslation())
                        .build())
                .build());
    temporal.registerActivitiesImplementations(
        (ClaimSteps)
            step -> {
              throw thrown;
            });
  }

  @AfterEach
  void stopTemporal() {
    temporal.close();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void translates(RuntimeException exception, String type, boolean retryable) {
    ApplicationFailure failure = failureOf(exception);

    assertThat(failure.getType()).isEqualTo(type);
    assertThat(failure.isNonRetryable()).isEqualTo(!retryable);
    assertThat(failure.getCause()).isNull();
    assertThat(failure.toString()).doesNotContain(PERSONAL);
  }

  @Test
  void givesTheCounterpartysCodeAndWordsWithARefusal() {
    ApplicationFailure failure = failureOf(new CounterpartyRefused("REFUND_CLOSED", "Closed."));

    assertThat(failure.getType()).isEqualTo(FailureType.COUNTERPARTY_REFUSED);
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getDetails().get(0, String.class)).isEqualTo("REFUND_CLOSED");
    assertThat(failure.getDetails().get(1, String.class)).isEqualTo("Closed.");
  }

  @Test
  void givesTheDatabasesOwnCode() {
    ApplicationFailure failure =
        failureOf(new DataAccessResourceFailureException("down", new SQLException("x", "08001")));

    assertThat(failure.getOriginalMessage())
        .isEqualTo("DataAccessResourceFailureException SQLSTATE 08001");
  }

  @Test
  void leavesABugUnderItsOwnNameToBeRetriedAfterTheFix() {
    ApplicationFailure failure = failureOf(new IllegalStateException("a bug"));

    assertThat(failure.getType()).isEqualTo(IllegalStateException.class.getName());
    assertThat(failure.isNonRetryable()).isFalse();
  }

  private ApplicationFailure failureOf(RuntimeException exception) {
    thrown = exception;
    LocalActivityOptions once =
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(Duration.ofSeconds(10))
            .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(1).build())
            .build();
    ClaimSteps steps = temporal.newLocalActivityStub(ClaimSteps.class, once, Map.of());
    ActivityFailure failure =
        catchThrowableOfType(ActivityFailure.class, () -> steps.take(FakeSteps.step(null)));
    return (ApplicationFailure) Objects.requireNonNull(failure.getCause());
  }
}
