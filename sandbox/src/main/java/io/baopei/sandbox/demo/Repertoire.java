package io.baopei.sandbox.demo;

import io.baopei.sandbox.demo.story.Story;
import java.util.List;
import java.util.stream.Stream;

/** The stories of all programmes, programme by programme. */
public final class Repertoire {

  private Repertoire() {}

  /** All of them. */
  public static List<Story> all() {
    return Stream.of(
            TmallStories.all(),
            LiveQualityStories.all(),
            LivePriceStories.all(),
            DamageStories.all(),
            BondStories.all(),
            AmazonStories.all())
        .flatMap(List::stream)
        .toList();
  }
}
