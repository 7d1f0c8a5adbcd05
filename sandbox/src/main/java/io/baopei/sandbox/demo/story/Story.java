package io.baopei.sandbox.demo.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One road that a claim can take.
 *
 * @param title what it is about, in at most 44 characters
 * @param form what is filed
 * @param waits how much of the terms' time passes while nobody does anything
 * @param steps what is done, in order
 * @param ending how it must end
 */
public record Story(String title, ClaimForm form, Duration waits, List<Step> steps, Ending ending) {

  /** Begins to tell a story. */
  public static Teller of(String title, ClaimForm form) {
    return new Teller(title, form, Duration.ZERO, List.of());
  }

  /** A story without its ending. */
  public record Teller(String title, ClaimForm form, Duration waits, List<Step> steps) {

    /** Then these things are done, in order. */
    public Teller then(Step... more) {
      List<Step> all = new ArrayList<>(steps);
      all.addAll(List.of(more));
      return new Teller(title, form, waits, List.copyOf(all));
    }

    /** Then everybody stays silent for so long, counted in the terms' time. */
    public Teller silence(Duration terms) {
      return new Teller(title, form, waits.plus(terms), steps);
    }

    /** It must end so. */
    public Story ends(Ending ending) {
      return new Story(title, form, waits, steps, ending);
    }
  }
}
