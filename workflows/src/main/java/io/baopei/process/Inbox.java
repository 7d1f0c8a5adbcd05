package io.baopei.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The facts that have come and are not taken up yet, in the order in which they came. */
final class Inbox {

  private final List<Letter> letters = new ArrayList<>();
  private final List<Letter> taken = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private int posted;

  /** Whether this event is new; a second one of the same id does nothing. */
  boolean isNew(String eventId) {
    return seen.add(eventId);
  }

  void post(Letter letter) {
    letters.add(letter);
    posted++;
  }

  /** Something was noted that must go on record, though there is no letter to take up. */
  void nudge() {
    posted++;
  }

  /** How many letters have come so far: it grows whenever there is something to look at. */
  int posted() {
    return posted;
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Takes a letter up; it is answered when the claim next comes to rest. */
  void take(Letter letter) {
    letters.remove(letter);
    taken.add(letter);
  }

  /** Puts a letter away that was refused or ignored. */
  void discard(Letter letter) {
    letters.remove(letter);
  }

  /** The claim has come to rest: who asked for what was taken up may have the answer. */
  void answerTaken() {
    taken.forEach(Letter::answer);
    taken.clear();
  }
}
