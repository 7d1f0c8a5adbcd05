package io.baopei.sandbox;

import java.util.List;

/** One thing that the jar can do. */
@FunctionalInterface
public interface Command {

  /**
   * Does it.
   *
   * @return the process's exit code, zero when all went well
   * @throws UsageError when the words after the command's name make no sense
   */
  int run(List<String> words);
}
