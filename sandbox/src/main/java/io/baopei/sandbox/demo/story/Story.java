package io.baopei.sandbox.demo.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One road that a claim can take.
 *
 * @param title what it is about, in at most 44 characters
 * @param form what is filed
 * @param waits how much of the terms' time passes while nobody does anything
 * @param lapses the clocks that run out in it because somebody stays silent on purpose
 * @param steps what is done, in order
 * @param ending how it must end
 */
public record Story(
    String title,
    ClaimForm form,
    Duration waits,
    Set<ClaimClock> lapses,
    List<Step> steps,
    Ending ending) {

  /** Begins to tell a story. */
  public static Teller of(String title, ClaimForm form) {
    return new Teller(title, form, Duration.ZERO, Set.of(), List.of());
  }

  /** A story without its ending. */
  public record Teller(
      String title, ClaimForm form, Duration waits, Set<ClaimClock> lapses, List<Step> steps) {

    /** Then these things are done, in order. */
    public Teller then(Step... more) {
      List<Step> all = new ArrayList<>(steps);
      all.addAll(List.of(more));
      return new Teller(title, form, waits, lapses, List.copyOf(all));
    }

    /** Then everybody stays silent for so long, counted in the terms' time: that clock runs out. */
    public Teller silence(Duration terms, ClaimClock clock) {
      return new Teller(title, form, waits.plus(terms), lapses, steps).lapses(clock);
    }

    /** Nobody cares for that clock, whenever it runs out. */
    public Teller lapses(ClaimClock clock) {
      Set<ClaimClock> all = EnumSet.of(clock);
      all.addAll(lapses);
      return new Teller(title, form, waits, Set.copyOf(all), steps);
    }

    /** It must end so. */
    public Story ends(Ending ending) {
      return new Story(title, form, waits, lapses, steps, ending);
    }
  }
}
