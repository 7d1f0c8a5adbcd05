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

  /** What a key says to a request. */
  sealed interface Begun {

    /**
     * Nobody has used the key: go on, then complete or release it.
     *
     * @param nonce names this use of the key
     */
    record Fresh(String nonce) implements Begun {}

    /**
     * The same request was cut off, and may have been carried out: go on as the same use of the
     * key.
     *
     * @param nonce the name of that use
     */
    record Resumed(String nonce) implements Begun {}

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

  /** Begins the lease of a use that still runs anew; does nothing to one that has run out. */
  void renew(String caller, String key, Instant now);

  /** Keeps the answer for at least 24 hours. */
  void complete(String caller, String key, int status, String body, @Nullable String location);

  /** Frees the key after a refusal. */
  void release(String caller, String key);

  /**
   * Ends the lease of a use that was cut off but may yet be carried out: the same request takes the
   * key over at once, under the same nonce. Does nothing to a completed one.
   */
  void interrupt(String caller, String key);

  /** Forgets the keys that were completed before {@code before}; says how many. */
  int forget(Instant before);
}
