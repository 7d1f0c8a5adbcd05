package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * All that must hold of a service's records: by themselves, in the engine, and on statements, those
 * of earlier days as well.
 */
public final class Check {

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final Invariants invariants;
  private final EngineAgrees engine;
  private final StatementsAgree statements;
  private final OpenDifferences differences;

  private final PrintStream out;

  /** Asks over that wire, and prints there. */
  public Check(Wire wire, PrintStream out, Clock clock) {
    Wire patient = new PatientWire(wire, BETWEEN_TRIES);
    this.invariants = new Invariants(patient, out);
    this.engine = new EngineAgrees(patient, out);
    this.statements = new StatementsAgree(patient, out, clock);
    this.differences = new OpenDifferences(patient, out);
    this.out = out;
  }

  /**
   * Prints it line by line, and answers whether all of it holds. What cannot be asked does not
   * hold, and keeps nothing else from being asked.
   *
   * @param since statements are looked at from its day until today; of the days before it, those
   *     that were never reconciled, and what the reconciliations of the others left open
   */
  public boolean holds(Instant since) throws InterruptedException {
    LocalDate day = StatementsAgree.day(since);
    boolean records = ask("invariants", invariants::hold);
    boolean claims = ask("the engine", engine::hold);
    boolean money = ask("statements", () -> statements.holdSince(day));
    boolean leftOut =
        ask("days left out", () -> statements.hold(differences.firstNotReconciled(day), day));
    boolean earlier = ask("earlier days", () -> differences.holdBefore(day));
    return records && claims && money && leftOut && earlier;
  }

  private interface Question {
    boolean holds() throws InterruptedException;
  }

  private boolean ask(String about, Question question) throws InterruptedException {
    try {
      return question.holds();
    } catch (Refused refused) {
      out.println("  BROKEN  Nothing was told about " + about + ": " + refused.getMessage());
      return false;
    }
  }
}
