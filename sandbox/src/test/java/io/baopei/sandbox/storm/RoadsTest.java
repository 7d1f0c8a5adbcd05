package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.Repertoire;
import io.baopei.sandbox.demo.story.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadsTest {

  private static final Duration ANY = Duration.ofDays(365);

  private static List<String> titles(long seed, int claims) {
    return roads(seed, claims, ANY).stream().map(Story::title).toList();
  }

  private static List<Story> roads(long seed, int claims, Duration longestSilence) {
    return Roads.of(seed, claims, Repertoire.all(), longestSilence);
  }

  @Test
  void areTheSameForOneSeedAndOthersForAnother() {
    assertThat(titles(7, 300)).isEqualTo(titles(7, 300)).isNotEqualTo(titles(8, 300));
  }

  @Test
  void takeAllProgrammesAlikeAndEveryRoad() {
    assertThat(
            roads(7, 600, ANY).stream()
                .collect(groupingBy(story -> story.form().programme(), counting())))
        .hasSize(6)
        .allSatisfy((programme, claims) -> assertThat(claims).isEqualTo(100));
    assertThat(titles(7, 2000).stream().distinct())
        .containsExactlyInAnyOrderElementsOf(Repertoire.all().stream().map(Story::title).toList());
  }

  @Test
  void leaveOutThoseThatWaitTooLong() {
    assertThat(roads(7, 600, Duration.ofDays(2)))
        .allMatch(story -> story.waits().compareTo(Duration.ofDays(2)) <= 0);
  }

  @Test
  void beginToBeSilentBeforeTheEnd() {
    assertThat(roads(7, 1000, ANY).subList(900, 1000)).allMatch(story -> story.waits().isZero());
  }
}
