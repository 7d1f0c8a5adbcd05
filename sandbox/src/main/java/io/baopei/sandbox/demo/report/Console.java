package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.story.Progress;
import io.baopei.sandbox.demo.story.Story;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Prints what happens while it happens, one line each. */
public final class Console implements Progress {

  private static final Columns LINE = Columns.of("", 12, 2, 92);

  private final PrintStream out;
  private final InstantSource clock;
  private final ZoneId zone;

  /** A console with local times of that zone. */
  public Console(PrintStream out, InstantSource clock, ZoneId zone) {
    this.out = out;
    this.clock = clock;
    this.zone = zone;
  }

  /** Announces the stories. */
  public void cast(List<Story> stories) {
    out.println(stories.size() + " stories, the first alone, then all others at once:");
    for (int at = 0; at < stories.size(); at++) {
      out.println("%4d  %s".formatted(at + 1, stories.get(at).title()));
    }
    out.println();
  }

  @Override
  public void tell(int number, String text) {
    String at = Texts.time(clock.instant(), zone);
    // One call each: lines of different stories never mix.
    out.println(String.join(System.lineSeparator(), LINE.lines(at, "%2d".formatted(number), text)));
  }
}
