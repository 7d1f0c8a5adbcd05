package io.baopei.sandbox.demo.story;

/** Hears what happens while it happens; called by all stories at once. */
@FunctionalInterface
public interface Progress {

  /** In that story, this was done. */
  void tell(int number, String text);
}
