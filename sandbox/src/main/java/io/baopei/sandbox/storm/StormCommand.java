package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.wire.HttpWire;
import io.baopei.sandbox.demo.wire.Tokens;
import io.baopei.sandbox.keys.Keyring;
import io.baopei.sandbox.token.TokenIssuer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** {@code storm}: lets a storm pass over an instance that the launcher runs and restarts. */
public final class StormCommand {

  private static final int NOT_WEATHERED = 1;

  private StormCommand() {}

  /** Returns 0 only for an {@link Outcome#isGood() outcome that is good}. */
  public static int run(List<String> words) {
    StormOptions options = StormOptions.parse(words);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("storm of seed " + options.seed() + ", " + options.claims() + " claims");
    TokenIssuer issuer = new TokenIssuer(Keyring.open(options.home()).issuer(), Clock.systemUTC());
    CountedWire wire =
        new CountedWire(new HttpWire(options.api(), options.sandbox(), new Tokens(issuer)));
    try {
      Outcome outcome = new Storm(options, wire, new Course(out)).pass();
      String report = StormReport.of(outcome);
      out.println();
      out.print(report);
      keep(options, report);
      return outcome.isGood() ? 0 : NOT_WEATHERED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return NOT_WEATHERED;
    }
  }

  private static void keep(StormOptions options, String report) {
    Path file = options.home().resolve("storm-" + options.seed() + ".txt");
    try {
      Files.writeString(file, report);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
