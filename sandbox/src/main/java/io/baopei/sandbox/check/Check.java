package io.baopei.sandbox.check;

import io.baopei.sandbox.demo.wire.Wire;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;

/**
 * All that must hold of a service's records: by themselves, in the engine, and on statements, those
 * of earlier days as well.
 */
public final class Check {

  private final Invariants invariants;
  private final EngineAgrees engine;
  private final StatementsAgree statements;
  private final OpenDifferences differences;

  /** Asks over that wire, and prints there. */
  public Check(Wire wire, PrintStream out, Clock clock) {
    this.invariants = new Invariants(wire, out);
    this.engine = new EngineAgrees(wire, out);
    this.statements = new StatementsAgree(wire, out, clock);
    this.differences = new OpenDifferences(wire, out);
  }

  /**
   * Prints it line by line, and answers whether all of it holds.
   *
   * @param since statements are looked at from its day until today; of the days before it, what
   *     their own reconciliations left open
   */
  public boolean holds(Instant since) throws InterruptedException {
    boolean records = invariants.hold();
    boolean claims = engine.hold();
    boolean money = statements.holdSince(since);
    boolean earlier = differences.holdBefore(StatementsAgree.day(since));
    return records && claims && money && earlier;
  }
}
