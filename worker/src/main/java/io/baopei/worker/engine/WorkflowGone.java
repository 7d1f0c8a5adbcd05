package io.baopei.worker.engine;

/** No workflow of that claim or recourse runs. */
public final class WorkflowGone extends RuntimeException {

  private static final long serialVersionUID = 1;

  public WorkflowGone(Throwable cause) {
    super("no workflow of that id runs", cause);
  }
}
