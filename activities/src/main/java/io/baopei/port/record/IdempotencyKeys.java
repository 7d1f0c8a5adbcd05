package io.baopei.port.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Idempotency keys, per caller; they survive restarts. */
public interface IdempotencyKeys {

  /**
   * How long a use that is neither completed, released nor renewed counts as running. Short: that
   * long the same request finds the key taken after its process was killed.
   */
  Duration LEASE = Duration.ofSeconds(15);

  /**
   * One use of a key.
   *
   * @param caller whose key it is
   * @param nonce tells the uses before a refusal freed the key from those after it; the same for a
   *     request that was cut off and for the one that goes on with it
   * @param number which use it is since then, from 1
   */
  record Use(String caller, String key, String nonce, int number) {

    /** Whether the same request was cut off before, and may have been carried out then. */
    public boolean isResumed() {
      return number > 1;
    }
  }

  /** What a key says to a request. */
  sealed interface Begun {

    /** The key is this request's now: go on, then complete, release or interrupt its use. */
    record Taken(Use use) implements Begun {}

    /** The first answer, to be given again. */
    record Replay(int status, String body, @Nullable String location) implements Begun {}

    /** The key was used for another request. */
    record Reused() implements Begun {}

    /** The first request still runs. */
    record Running() implements Begun {}
  }

  /**
   * Claims the key. A use that was begun or renewed longer than {@link #LEASE} ago and neither
   * completed nor released was cut off: the same request takes it over, under the same nonce.
   *
   * @param fingerprint a digest of method, path and body
   */
  Begun begin(String caller, String key, String fingerprint, Instant now);

  /**
   * Begins the lease of a use that still runs anew; does nothing to one that has run out. This and
   * what follows does nothing either once another use has taken the key over.
   */
  void renew(Use use, Instant now);

  /** Keeps the answer for at least 24 hours. */
  void complete(Use use, int status, String body, @Nullable String location);

  /** Frees the key after a refusal. */
  void release(Use use);

  /**
   * Ends the lease of a use that was cut off but may yet be carried out: the same request takes the
   * key over at once, under the same nonce. Does nothing to a completed one.
   */
  void interrupt(Use use);

  /** Forgets the keys that were completed before {@code before}; says how many. */
  int forget(Instant before);
}
