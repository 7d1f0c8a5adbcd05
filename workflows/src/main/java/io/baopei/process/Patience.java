package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Role;
import io.baopei.domain.clock.ClaimClock;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a counterparty for something until it answers: quietly for a minute, then openly, with the
 * clock's breach announced, for as long as it takes. What succeeds in the first minute leaves no
 * timer in the history.
 */
final class Patience {

  /** What a counterparty answered in the end. */
  sealed interface Reply<T> {

    /** It did what it was asked. */
    record Given<T>(T value) implements Reply<T> {}

    /** It said no, and asking again cannot help. */
    record Refused<T>(String code, String message) implements Reply<T> {}
  }

  private static final Set<String> FINAL =
      Set.of(FailureType.COUNTERPARTY_REFUSED, FailureType.PAYMENT_CONTRADICTION);

  private final Desk desk;

  Patience(Desk desk) {
    this.desk = desk;
  }

  /**
   * Asks until there is an answer.
   *
   * @param delayed what to do once when the first minute was not enough, before going on openly
   */
  <T> Reply<T> ask(
      ClaimClock clock,
      Supplier<Promise<T>> quickly,
      Runnable delayed,
      Supplier<Promise<T>> patiently) {
    Promise<T> first = quickly.get();
    desk.bell().silence();
    desk.settle();
    Optional<Reply<T>> reply = replyOf(first);
    if (reply.isPresent()) {
      return reply.get();
    }
    delayed.run();
    desk.dossier.note(
        Desk.now(),
        Track.EVENT,
        "DELAYED",
        clock.name(),
        Actor.SYSTEM,
        "tried for a minute, goes on trying",
        "S3-10");
    desk.step();
    return waitFor(patiently.get(), clock);
  }

  private <T> Reply<T> waitFor(Promise<T> promise, ClaimClock clock) {
    while (!promise.isCompleted()) {
      desk.rest();
      Alarm due = dueAlarm(clock);
      if (due == null) {
        desk.bell().silence();
        Workflow.await(promise::isCompleted);
      } else {
        desk.bell().set(due);
        Workflow.await(() -> promise.isCompleted() || desk.bell().rang());
        if (desk.bell().rang()) {
          breach(clock);
        }
      }
    }
    desk.bell().silence();
    return replyOf(promise)
        .orElseThrow(() -> new IllegalStateException("an endless retry ended without an answer"));
  }

  private @Nullable Alarm dueAlarm(ClaimClock clock) {
    return desk.dossier
        .clocks
        .due(clock)
        .filter(due -> desk.dossier.clocks.get(clock).breachedAt() == null)
        .map(due -> new Alarm(Alarm.Kind.DUE, due, clock.label() + " due " + due))
        .orElse(null);
  }

  private void breach(ClaimClock clock) {
    desk.bell().silence();
    desk.dossier.clocks.breach(clock, Desk.now());
    desk.dossier.tell(Role.OPS, clock + "_OVERDUE");
    desk.step();
  }

  static <T> Optional<Reply<T>> replyOf(Promise<T> promise) {
    try {
      return Optional.of(new Reply.Given<>(promise.get()));
    } catch (ActivityFailure failure) {
      return refusal(failure);
    }
  }

  private static <T> Optional<Reply<T>> refusal(ActivityFailure failure) {
    if (failure.getCause() instanceof ApplicationFailure cause && FINAL.contains(cause.getType())) {
      String code = detail(cause, 0, cause.getType());
      return Optional.of(new Reply.Refused<>(code, detail(cause, 1, cause.getOriginalMessage())));
    }
    return Optional.empty();
  }

  private static String detail(ApplicationFailure failure, int index, String otherwise) {
    return index < failure.getDetails().getSize()
        ? failure.getDetails().get(index, String.class)
        : otherwise;
  }
}
