package io.baopei.sandbox.platform;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers kept by idempotency key: the same request gets the same answer. */
final class KeptAnswers<A> {

  private final Map<String, Kept<A>> kept = new ConcurrentHashMap<>();

  /** The key's first answer, or nothing when the key belongs to a request that said otherwise. */
  Optional<A> once(String key, String fingerprint, Supplier<A> answer) {
    Kept<A> first = kept.computeIfAbsent(key, absent -> new Kept<>(fingerprint, answer.get()));
    return first.fingerprint().equals(fingerprint) ? Optional.of(first.answer()) : Optional.empty();
  }

  private record Kept<A>(String fingerprint, A answer) {}
}
