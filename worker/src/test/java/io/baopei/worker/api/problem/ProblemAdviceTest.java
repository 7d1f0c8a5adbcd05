package io.baopei.worker.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class ProblemAdviceTest {

  private static Stream<Exception> cutConnections() {
    return Stream.of(
        new CannotCreateTransactionException("no connection"),
        new DataAccessResourceFailureException("terminating connection"),
        new TransactionSystemException("JDBC rollback failed"));
  }

  @ParameterizedTest
  @MethodSource("cutConnections")
  void saysThatTheRecordsAreAwayWhenAConnectionIsCut(Exception failure) {
    assertThat(new ExceptionHandlerMethodResolver(ProblemAdvice.class).resolveMethod(failure))
        .hasFieldOrPropertyWithValue("name", "recordsUnavailable");
  }
}
