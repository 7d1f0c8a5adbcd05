package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.port.record.IdempotencyKeys.Begun;
import io.baopei.port.record.IdempotencyKeys.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class IdempotencyKeysIT {

  private static final Instant LATER = FILED.plusSeconds(61);

  private final PostgresIdempotencyKeys keys;

  IdempotencyKeysIT(Database database) {
    this.keys = new PostgresIdempotencyKeys(database.jdbc());
  }

  @Test
  void givesTheFirstAnswerAgain() {
    keys.complete(take("K-1", "f-1", FILED), 201, "{}", "/v1/claims/C-1");
    keys.complete(take("K-2", "f-2", FILED), 200, "[]", null);

    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Replay(201, "{}", "/v1/claims/C-1"));
    assertThat(begin("K-2", "f-2", LATER)).isEqualTo(new Begun.Replay(200, "[]", null));
  }

  @Test
  void refusesTheKeyToAnotherRequest() {
    Use use = take("K-1", "f-1", FILED);
    assertThat(begin("K-1", "f-2", FILED)).isEqualTo(new Begun.Reused());
    assertThat(begin("K-1", "f-2", LATER)).isEqualTo(new Begun.Reused());
    keys.complete(use, 201, "{}", null);
    assertThat(begin("K-1", "f-2", LATER)).isEqualTo(new Begun.Reused());
  }

  @Test
  void saysThatTheFirstRequestStillRuns() {
    take("K-1", "f-1", FILED);

    assertThat(begin("K-1", "f-1", FILED.plusSeconds(14))).isEqualTo(new Begun.Running());
  }

  @Test
  void letsTheSameRequestTakeOverUnderTheSameNonceWhenTheFirstWasCutOff() {
    Use first = take("K-1", "f-1", FILED);

    Use second = take("K-1", "f-1", LATER);
    assertThat(second.nonce()).isEqualTo(first.nonce());
    assertThat(first.isResumed()).isFalse();
    assertThat(second.isResumed()).isTrue();
    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Running());
  }

  @Test
  void staysTakenAsLongAsItsLeaseIsRenewed() {
    keys.renew(take("K-1", "f-1", FILED), FILED.plusSeconds(10));

    assertThat(begin("K-1", "f-1", FILED.plusSeconds(24))).isEqualTo(new Begun.Running());
    assertThat(take("K-1", "f-1", FILED.plusSeconds(26)).isResumed()).isTrue();
  }

  @Test
  void isNotTakenAgainByALateRenewal() {
    Use first = take("K-1", "f-1", FILED);
    keys.interrupt(first);
    keys.renew(first, FILED.plusSeconds(1));

    assertThat(take("K-1", "f-1", FILED.plusSeconds(1)).nonce()).isEqualTo(first.nonce());
  }

  @Test
  void isTakenOverAtOnceUnderTheSameNonceWhenItWasInterrupted() {
    Use first = take("K-1", "f-1", FILED);
    keys.interrupt(first);

    assertThat(begin("K-1", "f-2", FILED)).isEqualTo(new Begun.Reused());
    assertThat(take("K-1", "f-1", FILED).nonce()).isEqualTo(first.nonce());
    assertThat(begin("K-1", "f-1", FILED)).isEqualTo(new Begun.Running());
  }

  /** A request that was cut off may end after the same one has come again and holds the key. */
  @Test
  void isNobodyElsesToEnd() {
    Use cutOff = take("K-1", "f-1", FILED);
    Use again = take("K-1", "f-1", LATER);

    keys.release(cutOff);
    keys.interrupt(cutOff);
    keys.complete(cutOff, 201, "late", null);
    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Running());

    keys.complete(again, 200, "right", null);
    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Replay(200, "right", null));
  }

  @Test
  void isFreeAfterARefusal() {
    Use first = take("K-1", "f-1", FILED);
    keys.release(first);

    Use second = take("K-1", "f-2", FILED);
    assertThat(second.nonce()).isNotEqualTo(first.nonce());
    assertThat(second.isResumed()).isFalse();
    keys.release(first);
    assertThat(begin("K-1", "f-2", FILED))
        .as("not the first's any more")
        .isEqualTo(new Begun.Running());
  }

  @Test
  void keepsTheFirstOfTwoAnswers() {
    Use use = take("K-1", "f-1", FILED);
    keys.complete(use, 201, "first", null);
    keys.complete(use, 200, "second", null);
    keys.release(use);

    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Replay(201, "first", null));
  }

  @Test
  void belongsToItsCaller() {
    take("K-1", "f-1", FILED);

    assertThat(keys.begin("PF-2", "K-1", "f-2", FILED)).isInstanceOf(Begun.Taken.class);
  }

  @Test
  void isGivenToOneOfManyThatBeginAtOnce() {
    List<Begun> all = Together.run(8, number -> begin("K-1", "f-1", FILED));

    assertThat(all).filteredOn(Begun.Taken.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Begun.Running.class::isInstance).hasSize(7);
  }

  @Test
  void forgetsWhatWasCompletedLongAgo() {
    Instant now = Instant.now();
    keys.complete(take("K-1", "f-1", now), 201, "{}", null);

    assertThat(keys.forget(now.minus(Duration.ofHours(24)))).isZero();
    assertThat(keys.forget(now.plus(Duration.ofHours(1)))).isEqualTo(1);
    assertThat(take("K-1", "f-2", now).isResumed()).isFalse();
  }

  private Use take(String key, String fingerprint, Instant now) {
    return ((Begun.Taken) begin(key, fingerprint, now)).use();
  }

  private Begun begin(String key, String fingerprint, Instant now) {
    return keys.begin("PF-1", key, fingerprint, now);
  }
}
