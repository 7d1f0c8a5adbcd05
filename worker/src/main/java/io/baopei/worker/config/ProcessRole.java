package io.baopei.worker.config;

/** What a process does, so that each part scales apart. */
public enum ProcessRole {
  /** Answers callers. */
  API,
  /** Runs workflows and activities. */
  WORKER,
  /** Both. */
  ALL;

  /** Whether the process runs workflows and activities. */
  public boolean works() {
    return this != API;
  }

  /** Whether the process answers callers. */
  public boolean answers() {
    return this != WORKER;
  }
}
