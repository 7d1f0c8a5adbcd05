package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.domain.claim.Reason;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.PayoutStops.Stop;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payout stop holds from the moment when it is answered. */
@ExtendWith(DatabaseExtension.class)
final class PayoutStopsIT {

  private final Database database;
  private final PostgresPayoutStops stops;
  private final String claimId;
  private final ExecutorService others = Executors.newCachedThreadPool();
  private final CountDownLatch looked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicBoolean sent = new AtomicBoolean();

  PayoutStopsIT(Database database) {
    this.database = database;
    this.stops = new PostgresPayoutStops(database.jdbc());
    database.policies().register(registered(policy("P-1", "S-1")));
    FilingResult filed =
        database
            .claims()
            .file(filing("RF-1", "S-1"), FILED, facts -> opened(filing("RF-1", "S-1"), facts));
    this.claimId = ((FilingResult.Filed) filed).claim().input().claimId();
  }

  @AfterEach
  void end() {
    answer.countDown();
    others.shutdownNow();
  }

  /** What looked before the stop was said is sent before it is answered, however long it hangs. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "INS-1")
  void waitsForASendingThatHangs(@Nullable String payerId) throws Exception {
    Future<Optional<Boolean>> sending = others.submit(this::sendSlowly);
    looked.await();
    Future<Boolean> stopping =
        others.submit(
            () -> {
              stops.say(stop(payerId, true));
              return sent.get();
            });
    assertThatThrownBy(() -> stopping.get(300, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    assertThat(stops.payerOf(claimId).orElseThrow().stopped()).as("it holds already").isTrue();

    answer.countDown();
    assertThat(stopping.get(20, SECONDS)).as("sent when the stop is answered").isTrue();
    assertThat(sending.get()).contains(true);
  }

  @Test
  void neitherWaitsForOtherPayersNorWhenItIsLifted() throws Exception {
    Future<Optional<Boolean>> sending = others.submit(this::sendSlowly);
    looked.await();
    others.submit(() -> stops.say(stop("INS-other", true))).get(20, SECONDS);
    others.submit(() -> stops.say(stop("INS-1", false))).get(20, SECONDS);
    assertThat(sending.isDone()).isFalse();
  }

  @Test
  void sendsNothingThatIsStopped() {
    stops.say(stop("INS-1", true));
    assertThat(stops.unlessStopped(claimId, this::send)).isEmpty();
    assertThat(sent).isFalse();
    stops.say(stop("INS-1", false));
    assertThat(stops.unlessStopped(claimId, this::send)).contains(true);
    assertThat(database.count("payouts_under_way")).as("both are over").isZero();
  }

  @Test
  void isOverWhenItFails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                stops.unlessStopped(
                    claimId,
                    () -> {
                      throw new IllegalStateException("no answer");
                    }));
    assertThat(database.count("payouts_under_way")).isZero();
  }

  /** It left its row, whose time is over in a moment. */
  @Test
  void waitsNoLongerForAWorkerThatDied() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO payouts_under_way (payer_id, until)
            VALUES ('INS-1', now() + interval '200 milliseconds'), ('INS-1', '2026-03-05')
            """)
        .update();
    stops.say(stop("INS-1", true));
    assertThat(database.count("payouts_under_way WHERE until > now()")).isZero();
    assertThat(database.count("payouts_under_way")).as("but those of long ago").isEqualTo(1);
  }

  /** A stop would not wait long enough for it. */
  @Test
  void sendsNothingSoLongAfterItLooked() {
    PostgresPayoutStops slow =
        new PostgresPayoutStops(
            database.jdbc(), new PayoutsUnderWay(database.jdbc(), Duration.ZERO));
    assertThat(slow.unlessStopped(claimId, this::send)).isEmpty();
    assertThat(sent).isFalse();
  }

  @Test
  void letsNoTransactionHideWhatIsUnderWay() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database
                    .transactions()
                    .execute(status -> stops.unlessStopped(claimId, this::send)));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database
                    .transactions()
                    .executeWithoutResult(status -> stops.say(stop(null, true))));
    assertThat(stops.inForce()).isEmpty();
  }

  private Optional<Boolean> sendSlowly() {
    return stops.unlessStopped(
        claimId,
        () -> {
          looked.countDown();
          awaitTheAnswer();
          return send();
        });
  }

  private boolean send() {
    sent.set(true);
    return true;
  }

  private void awaitTheAnswer() {
    try {
      answer.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private static Stop stop(@Nullable String payerId, boolean stopped) {
    return new Stop(payerId, stopped, "ops-1", FILED, new Reason("DRILL", null));
  }
}
