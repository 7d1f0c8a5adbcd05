package io.baopei.sandbox.check;

import io.baopei.sandbox.Arguments;
import io.baopei.sandbox.SandboxOptions;
import io.baopei.sandbox.demo.wire.HttpWire;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Tokens;
import io.baopei.sandbox.keys.Keyring;
import io.baopei.sandbox.token.TokenIssuer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** {@code check}: prints each thing that must hold, and whether it does. */
public final class CheckCommand {

  private static final int BROKEN = 1;
  private static final Set<String> NAMES = Set.of("home", "api", "sandbox");

  private CheckCommand() {}

  /** Returns 0 only when all of them hold. */
  public static int run(List<String> words) {
    Arguments arguments = Arguments.parse(words, NAMES);
    TokenIssuer issuer =
        new TokenIssuer(Keyring.open(SandboxOptions.home(arguments)).issuer(), Clock.systemUTC());
    HttpWire wire =
        new HttpWire(
            arguments.last("api").orElse("http://127.0.0.1:8080"),
            arguments.last("sandbox").orElse("http://127.0.0.1:8090"),
            new Tokens(issuer));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Clock clock = Clock.systemUTC();
      return new Check(wire, out, clock).holds(clock.instant()) ? 0 : BROKEN;
    } catch (Refused refused) {
      System.err.println(refused.getMessage());
      return BROKEN;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return BROKEN;
    }
  }
}
