package io.baopei.sandbox;

import io.baopei.sandbox.keys.Keyring;
import java.util.List;
import java.util.Set;

/** {@code keys}: creates the key files that are missing and prints the directory they are in. */
final class KeysCommand {

  private KeysCommand() {}

  static int run(List<String> words) {
    Arguments arguments = Arguments.parse(words, Set.of("home"));
    System.out.println(Keyring.open(SandboxOptions.home(arguments)).directory());
    return 0;
  }
}
