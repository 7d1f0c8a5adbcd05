package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.port.record.IdempotencyKeys.Begun;
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
    begin("K-1", "f-1", FILED);
    keys.complete("PF-1", "K-1", 201, "{}", "/v1/claims/C-1");
    begin("K-2", "f-2", FILED);
    keys.complete("PF-1", "K-2", 200, "[]", null);

    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Replay(201, "{}", "/v1/claims/C-1"));
    assertThat(begin("K-2", "f-2", LATER)).isEqualTo(new Begun.Replay(200, "[]", null));
  }

  @Test
  void refusesTheKeyToAnotherRequest() {
    begin("K-1", "f-1", FILED);
    assertThat(begin("K-1", "f-2", FILED)).isEqualTo(new Begun.Reused());
    assertThat(begin("K-1", "f-2", LATER)).isEqualTo(new Begun.Reused());
    keys.complete("PF-1", "K-1", 201, "{}", null);
    assertThat(begin("K-1", "f-2", LATER)).isEqualTo(new Begun.Reused());
  }

  @Test
  void saysThatTheFirstRequestStillRuns() {
    begin("K-1", "f-1", FILED);

    assertThat(begin("K-1", "f-1", FILED.plusSeconds(14))).isEqualTo(new Begun.Running());
  }

  @Test
  void letsTheSameRequestTakeOverUnderTheSameNonceWhenTheFirstWasCutOff() {
    Begun first = begin("K-1", "f-1", FILED);

    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(resumed(first));
    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Running());
  }

  @Test
  void staysTakenAsLongAsItsLeaseIsRenewed() {
    begin("K-1", "f-1", FILED);
    keys.renew("PF-1", "K-1", FILED.plusSeconds(10));

    assertThat(begin("K-1", "f-1", FILED.plusSeconds(24))).isEqualTo(new Begun.Running());
    assertThat(begin("K-1", "f-1", FILED.plusSeconds(26))).isInstanceOf(Begun.Resumed.class);
  }

  @Test
  void isNotTakenAgainByALateRenewal() {
    Begun first = begin("K-1", "f-1", FILED);
    keys.interrupt("PF-1", "K-1");
    keys.renew("PF-1", "K-1", FILED.plusSeconds(1));

    assertThat(begin("K-1", "f-1", FILED.plusSeconds(1))).isEqualTo(resumed(first));
  }

  @Test
  void isTakenOverAtOnceUnderTheSameNonceWhenItWasInterrupted() {
    Begun first = begin("K-1", "f-1", FILED);
    keys.interrupt("PF-1", "K-1");

    assertThat(begin("K-1", "f-2", FILED)).isEqualTo(new Begun.Reused());
    assertThat(begin("K-1", "f-1", FILED)).isEqualTo(resumed(first));
    assertThat(begin("K-1", "f-1", FILED)).isEqualTo(new Begun.Running());
  }

  @Test
  void isFreeAfterARefusal() {
    Begun first = begin("K-1", "f-1", FILED);
    keys.release("PF-1", "K-1");

    assertThat(begin("K-1", "f-2", FILED)).isInstanceOf(Begun.Fresh.class).isNotEqualTo(first);
  }

  @Test
  void keepsTheFirstOfTwoAnswers() {
    begin("K-1", "f-1", FILED);
    keys.complete("PF-1", "K-1", 201, "first", null);
    keys.complete("PF-1", "K-1", 200, "second", null);
    keys.release("PF-1", "K-1");

    assertThat(begin("K-1", "f-1", LATER)).isEqualTo(new Begun.Replay(201, "first", null));
  }

  @Test
  void belongsToItsCaller() {
    begin("K-1", "f-1", FILED);

    assertThat(keys.begin("PF-2", "K-1", "f-2", FILED)).isInstanceOf(Begun.Fresh.class);
  }

  @Test
  void isGivenToOneOfManyThatBeginAtOnce() {
    List<Begun> all = Together.run(8, number -> begin("K-1", "f-1", FILED));

    assertThat(all).filteredOn(Begun.Fresh.class::isInstance).hasSize(1);
    assertThat(all).filteredOn(Begun.Running.class::isInstance).hasSize(7);
  }

  @Test
  void forgetsWhatWasCompletedLongAgo() {
    Instant now = Instant.now();
    keys.begin("PF-1", "K-1", "f-1", now);
    keys.complete("PF-1", "K-1", 201, "{}", null);

    assertThat(keys.forget(now.minus(Duration.ofHours(24)))).isZero();
    assertThat(keys.forget(now.plus(Duration.ofHours(1)))).isEqualTo(1);
    assertThat(keys.begin("PF-1", "K-1", "f-2", now)).isInstanceOf(Begun.Fresh.class);
  }

  private Begun begin(String key, String fingerprint, Instant now) {
    return keys.begin("PF-1", key, fingerprint, now);
  }

  /** What the same request is told after it was cut off: the same nonce. */
  private static Begun resumed(Begun first) {
    return new Begun.Resumed(((Begun.Fresh) first).nonce());
  }
}
