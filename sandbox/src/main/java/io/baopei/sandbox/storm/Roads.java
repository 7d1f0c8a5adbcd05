package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.groupingBy;

import io.baopei.sandbox.demo.story.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Which road each claim takes: all programmes alike, and in a programme all roads alike. */
final class Roads {

  /** Silence takes time even when clocks run fast: nobody begins to be silent near the end. */
  private static final double SILENT_UNTIL = 0.7;

  private Roads() {}

  /** The stories of so many claims, in the order in which they begin; the same for one seed. */
  static List<Story> of(long seed, int claims, List<Story> stories, Duration longestSilence) {
    List<List<Story>> programmes =
        stories.stream()
            .filter(story -> story.waits().compareTo(longestSilence) <= 0)
            .collect(groupingBy(story -> story.form().programme()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    RandomGenerator dice = Dice.of(seed, "roads");
    List<Placed> placed = new ArrayList<>();
    for (int number = 0; number < claims; number++) {
      List<Story> programme = programmes.get(number % programmes.size());
      Story story = programme.get(dice.nextInt(programme.size()));
      double reach = story.waits().isZero() ? 1 : SILENT_UNTIL;
      placed.add(new Placed(dice.nextDouble() * reach, story));
    }
    placed.sort(Comparator.comparingDouble(Placed::at));
    return placed.stream().map(Placed::story).toList();
  }

  private record Placed(double at, Story story) {}
}
