package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.contract.claim.FailureType;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.clock.ClaimClock;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Promise;
import java.util.Objects;
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

    /** A fact came that makes the answer superfluous: it was done elsewhere, or repaired. */
    record Overtaken<T>(Fact fact) implements Reply<T> {}
  }

  /** What is asked; most of it has a clock, whose end raises the alarm. */
  enum Matter {
    FRAUD_SCREEN(null),
    REFUND(ClaimClock.REFUND),
    PAYOUT(ClaimClock.PAYOUT);

    private final @Nullable ClaimClock clock;

    Matter(@Nullable ClaimClock clock) {
      this.clock = clock;
    }
  }

  private static final Set<String> FINAL =
      Set.of(
          FailureType.COUNTERPARTY_REFUSED,
          FailureType.PAYMENT_CONTRADICTION,
          FailureType.RESERVE_REFUSED);

  private final Desk desk;

  Patience(Desk desk) {
    this.desk = desk;
  }

  /**
   * Asks until there is an answer.
   *
   * @param matter what is asked
   * @param delayed what to do once when the first minute was not enough, before going on openly
   */
  <T> Reply<T> ask(
      Matter matter,
      Supplier<Promise<T>> quickly,
      Runnable delayed,
      Supplier<Promise<T>> patiently) {
    Promise<T> first = quickly.get();
    desk.quiet();
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
        matter.name(),
        Actor.SYSTEM,
        "tried for a minute, goes on trying",
        "S3-10");
    desk.step();
    return waitFor(patiently, matter.clock);
  }

  /** Facts are read meanwhile: the platform may say that it is done, an operator may repair. */
  private <T> Reply<T> waitFor(Supplier<Promise<T>> patiently, @Nullable ClaimClock clock) {
    Running<T> running = new Running<>(patiently);
    if (clock != null && desk.dossier.clocks.get(clock).breachedAt() != null) {
      // An operator had it tried anew, and it is as overdue as before: the clock rings only once.
      parkOverdue(clock);
    }
    try {
      while (!running.promise().isCompleted()) {
        switch (desk.next(desk.due(clock), running.promise()::isCompleted)) {
          case Happening.Rang any -> overdue(Objects.requireNonNull(clock));
          case Happening.Came(Fact fact) -> {
            desk.unpark(fact);
            running.cancel();
            return new Reply.Overtaken<>(fact);
          }
          case Happening.Changed any -> {}
        }
      }
    } catch (ClaimEnds ends) {
      running.cancel();
      throw ends;
    }
    desk.doneAfterAll();
    desk.quiet();
    return replyOf(running.promise())
        .orElseThrow(() -> new IllegalStateException("an endless retry ended without an answer"));
  }

  /** It goes on trying, but from now on an operator may decide (OQ-11, S3-10). */
  private void overdue(ClaimClock clock) {
    desk.breach(clock);
    parkOverdue(clock);
  }

  private void parkOverdue(ClaimClock clock) {
    desk.parked(
        clock.name() + "_OVERDUE",
        clock.label() + " is overdue; it is still tried again and again.",
        "Find out from the counterparty what became of it. If it was done, MARK_DONE with its "
            + "reference, and with its leg where there are several; RETRY starts anew under the same key; "
            + "while it may have been made the claim cannot be closed.");
    desk.step();
  }

  /** What came of it: an answer, a refusal, or nothing in the time it had. */
  static <T> Optional<Reply<T>> replyOf(Promise<T> promise) {
    try {
      return Optional.of(new Reply.Given<>(promise.get()));
    } catch (ActivityFailure failure) {
      return refusal(failure);
    }
  }

  /** A refusal, or nothing when it only took too long; whoever calls it off gets no answer. */
  private static <T> Optional<Reply<T>> refusal(ActivityFailure failure) {
    if (failure.getCause() instanceof CanceledFailure) {
      throw failure;
    }
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
