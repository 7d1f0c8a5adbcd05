package io.baopei.sandbox;

import java.util.List;

/** {@code serve}: plays the counterparties until the process is stopped. */
final class ServeCommand {

  private ServeCommand() {}

  // The server's own threads keep the process alive; its shutdown hook closes it.
  @SuppressWarnings("resource")
  static int run(List<String> words) {
    SandboxServer.start(SandboxOptions.parse(words));
    return 0;
  }
}
