package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.port.record.IdempotencyKeys;
import io.baopei.port.record.IdempotencyKeys.Use;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class HeldKeysTest {

  private static final Use USE = new Use("org/TMALL", "K-1", "n-1", 1);
  private static final Attempt ATTEMPT = new Attempt(USE);

  private final SetClock clock = new SetClock();
  private final RecordedKeys keys = new RecordedKeys();
  private final HeldKeys held = new HeldKeys(keys, clock);

  @AfterEach
  void close() {
    held.close();
  }

  @Test
  void renewsTheLeaseOfARequestThatRunsLong() {
    held.hold(ATTEMPT);
    held.round();
    assertThat(keys.calls).isEmpty();

    clock.passes(Duration.ofSeconds(4));
    held.round();
    assertThat(keys.calls).containsExactly("renew K-1");
  }

  @Test
  void renewsNothingAfterTheRequest() {
    held.hold(ATTEMPT);
    held.settle(ATTEMPT, () -> keys.release(USE));
    clock.passes(Duration.ofSeconds(4));
    held.round();

    assertThat(keys.calls).containsExactly("release K-1");
  }

  @Test
  void settlesAKeyOnceTheDatabaseIsBack() {
    held.hold(ATTEMPT);
    keys.away = true;
    held.settle(ATTEMPT, () -> keys.release(USE));
    held.round();
    assertThat(keys.calls).isEmpty();

    keys.away = false;
    held.round();
    held.round();
    assertThat(keys.calls).containsExactly("release K-1");
  }

  @Test
  void leavesAKeyAloneThatAnotherRequestMayHold() {
    held.hold(ATTEMPT);
    keys.away = true;
    held.settle(ATTEMPT, () -> keys.release(USE));
    keys.away = false;
    clock.passes(IdempotencyKeys.LEASE);
    held.round();

    assertThat(keys.calls).isEmpty();
  }

  private static final class SetClock extends Clock {

    private Instant now = Instant.parse("2026-03-05T02:00:00Z");

    void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class RecordedKeys implements IdempotencyKeys {

    private final List<String> calls = new ArrayList<>();
    private boolean away;

    @Override
    public Begun begin(String caller, String key, String fingerprint, Instant now) {
      return new Begun.Taken(USE);
    }

    @Override
    public void renew(Use use, Instant now) {
      call("renew " + use.key());
    }

    @Override
    public void complete(Use use, int status, String body, @Nullable String location) {
      call("complete " + use.key());
    }

    @Override
    public void release(Use use) {
      call("release " + use.key());
    }

    @Override
    public void interrupt(Use use) {
      call("interrupt " + use.key());
    }

    @Override
    public int forget(Instant before) {
      return 0;
    }

    private void call(String call) {
      if (away) {
        throw new DataAccessResourceFailureException("away");
      }
      calls.add(call);
    }
  }
}
