package io.baopei.sandbox;

import io.baopei.sandbox.keys.Keyring;
import io.baopei.sandbox.token.Caller;
import io.baopei.sandbox.token.TokenIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** {@code token}: prints a bearer token for one caller. Needs no running sandbox. */
final class TokenCommand {

  private static final Set<String> NAMES = Set.of("role", "org", "sub", "ttl", "home");

  private TokenCommand() {}

  static int run(List<String> words) {
    Arguments arguments = Arguments.parse(words, NAMES);
    Caller caller = caller(arguments);
    Duration ttl = duration(arguments.last("ttl").orElse("PT24H"));
    Keyring keys = Keyring.open(SandboxOptions.home(arguments));
    System.out.println(new TokenIssuer(keys.issuer(), Clock.systemUTC()).issue(caller, ttl));
    return 0;
  }

  private static Caller caller(Arguments arguments) {
    if (arguments.all("role").isEmpty()) {
      throw new UsageError("--role is missing");
    }
    String sub = arguments.last("sub").orElseThrow(() -> new UsageError("--sub is missing"));
    return new Caller(sub, arguments.last("org"), arguments.all("role"));
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException notADuration) {
      throw new UsageError("not an ISO 8601 duration, such as PT24H: " + text);
    }
  }
}
