package io.baopei.worker.engine;

/** The engine gave no answer. */
public final class EngineUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean perhapsDone;

  /**
   * @param perhapsDone whether the request may have reached the engine and may yet be carried out
   */
  public EngineUnavailable(boolean perhapsDone, Throwable cause) {
    super("the engine gave no answer", cause);
    this.perhapsDone = perhapsDone;
  }

  /** Whether the request may have reached the engine and may yet be carried out. */
  public boolean perhapsDone() {
    return perhapsDone;
  }
}
