package io.baopei.sandbox.demo.report;

import io.baopei.sandbox.demo.story.Progress;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.story.Theatre;
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
    out.println(
        "%d stories, the first alone, then the others, %d at once:"
            .formatted(stories.size(), Theatre.AT_ONCE));
    for (int at = 0; at < stories.size(); at++) {
      Story story = stories.get(at);
      out.println("%4d  %-12s  %s".formatted(at + 1, story.form().programme(), story.title()));
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
