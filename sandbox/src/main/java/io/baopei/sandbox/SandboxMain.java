package io.baopei.sandbox;

import io.baopei.sandbox.check.CheckCommand;
import io.baopei.sandbox.demo.DemoCommand;
import io.baopei.sandbox.storm.StormCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The jar's entry: the first word names the command, {@code serve} when there is none. */
public final class SandboxMain {

  private static final int USAGE = 2;
  private static final Map<String, Command> COMMANDS =
      new TreeMap<>(
          Map.of(
              "serve", ServeCommand::run,
              "token", TokenCommand::run,
              "keys", KeysCommand::run,
              "check", CheckCommand::run,
              "demo", DemoCommand::run,
              "storm", StormCommand::run));

  private SandboxMain() {}

  /** Runs one command and exits with its code, but for {@code serve}, which stays. */
  public static void main(String[] words) {
    int code = run(Arrays.asList(words));
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(List<String> words) {
    boolean named = !words.isEmpty() && !words.getFirst().startsWith("-");
    Command command = COMMANDS.get(named ? words.getFirst() : "serve");
    try {
      if (command == null) {
        throw new UsageError("no such command: " + words.getFirst());
      }
      return command.run(named ? words.subList(1, words.size()) : words);
    } catch (UsageError error) {
      System.err.println(error.getMessage());
      System.err.println("commands: " + String.join(", ", COMMANDS.keySet()));
      return USAGE;
    }
  }
}
