package io.baopei.sandbox.storm;

import io.baopei.sandbox.Arguments;
import io.baopei.sandbox.SandboxOptions;
import io.baopei.sandbox.UsageError;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What kind of storm it is.
 *
 * @param home the directory of the instance, with its keys and process numbers
 * @param api the service's address
 * @param sandbox the sandbox's address
 * @param speed by how much the service divides the waits of the terms
 * @param claims how many are filed
 * @param seed decides which roads are taken, which exchanges go wrong, and when what is struck
 * @param rate the share of exchanges with a counterparty that go wrong, between 0 and 1
 */
record StormOptions(
    Path home, String api, String sandbox, int speed, int claims, long seed, double rate) {

  private static final Set<String> NAMES =
      Set.of("home", "api", "sandbox", "speed", "claims", "seed", "rate");

  static StormOptions parse(List<String> words) {
    Arguments arguments = Arguments.parse(words, NAMES);
    return new StormOptions(
        SandboxOptions.home(arguments),
        arguments.last("api").orElse("http://127.0.0.1:8080"),
        arguments.last("sandbox").orElse("http://127.0.0.1:8090"),
        (int) whole("speed", arguments.last("speed").orElse("2000"), 1),
        (int) whole("claims", arguments.last("claims").orElse("2000"), 1),
        whole("seed", arguments.last("seed").orElse("1"), 0),
        share(arguments.last("rate").orElse("0.1")));
  }

  private static long whole(String name, String text, long min) {
    if (!text.matches("\\d{1,9}") || Long.parseLong(text) < min) {
      throw new UsageError("--" + name + " takes a whole number from " + min + ", not " + text);
    }
    return Long.parseLong(text);
  }

  private static double share(String text) {
    if (!text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
      throw new UsageError("--rate takes a share between 0 and 1, not " + text);
    }
    return Double.parseDouble(text);
  }
}
