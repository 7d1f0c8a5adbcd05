package io.baopei.sandbox.demo;

import io.baopei.sandbox.Arguments;
import io.baopei.sandbox.SandboxOptions;
import io.baopei.sandbox.UsageError;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Where the demo is played.
 *
 * @param home the directory with the sandbox's keys
 * @param api the service's address
 * @param sandbox the sandbox's address
 * @param ui the Temporal UI's address
 * @param speed by how much the service divides the waits of the terms
 */
record DemoOptions(Path home, String api, String sandbox, String ui, int speed) {

  private static final Set<String> NAMES = Set.of("home", "api", "sandbox", "ui", "speed");
  private static final String MACHINE = "http://127.0.0.1:";

  static DemoOptions parse(List<String> words) {
    Arguments arguments = Arguments.parse(words, NAMES);
    return new DemoOptions(
        SandboxOptions.home(arguments),
        address(arguments, "api", MACHINE + 8080),
        address(arguments, "sandbox", MACHINE + 8090),
        address(arguments, "ui", MACHINE + 8233),
        speed(arguments.last("speed").orElse("40000")));
  }

  private static String address(Arguments arguments, String name, String otherwise) {
    String address = arguments.last(name).orElse(otherwise);
    if (!address.matches("https?://\\S+")) {
      throw new UsageError("not an address: " + address);
    }
    return address.replaceAll("/+$", "");
  }

  private static int speed(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new UsageError("not a whole number above 0: " + text);
    }
    return Integer.parseInt(text);
  }
}
