package io.baopei.sandbox.demo;

import io.baopei.sandbox.check.Check;
import io.baopei.sandbox.demo.report.Console;
import io.baopei.sandbox.demo.report.Report;
import io.baopei.sandbox.demo.story.Performance;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.story.Theatre;
import io.baopei.sandbox.demo.wire.HttpWire;
import io.baopei.sandbox.demo.wire.Tokens;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.keys.Keyring;
import io.baopei.sandbox.token.TokenIssuer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** {@code demo}: plays every story against a running service and tells how each ended. */
public final class DemoCommand {

  private static final int OTHERWISE = 1;

  private DemoCommand() {}

  /** Returns 0 only when every claim ended exactly as expected. */
  public static int run(List<String> words) {
    DemoOptions options = DemoOptions.parse(words);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Clock clock = Clock.systemUTC();
    Console console = new Console(out, clock, ZoneId.systemDefault());
    TokenIssuer issuer = new TokenIssuer(Keyring.open(options.home()).issuer(), clock);
    Wire wire = new HttpWire(options.api(), options.sandbox(), new Tokens(issuer));
    Theatre theatre = new Theatre(wire, console, clock, options.speed());
    List<Performance> played = play(theatre, console);
    boolean asExpected = new Report(out, ZoneId.systemDefault(), options.ui()).print(played);
    return asExpected && theRecordsHold(wire, out, clock) ? 0 : OTHERWISE;
  }

  private static boolean theRecordsHold(Wire wire, PrintStream out, Clock clock) {
    try {
      return new Check(wire, out, clock).holds(clock.instant());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<Performance> play(Theatre theatre, Console console) {
    List<Story> stories = Repertoire.all();
    console.cast(stories);
    try {
      return theatre.play(stories);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
