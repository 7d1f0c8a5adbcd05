package io.baopei.process;

/** What ends a wait. */
sealed interface Happening {

  /** A fact came that belongs to this stage. */
  record Came(Fact fact) implements Happening {}

  /** An alarm rang. */
  record Rang(Alarm alarm) implements Happening {}

  /** Something came that moved the clocks or the money; look again. */
  record Changed() implements Happening {}
}
