package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.toSet;

import io.baopei.sandbox.demo.story.ClaimForm;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.story.Story;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which story each claim belongs to: a story files for a sub-order of its own. */
final class Cast {

  private final Map<String, Role> bySubOrder = new LinkedHashMap<>();

  /** A story with its number in the run, and the names in it. */
  record Role(int number, Story story, Ids ids) {}

  /** The cast of a run, whose stories are numbered from 1. */
  Cast(String run, List<Story> stories) {
    for (int number = 1; number <= stories.size(); number++) {
      Story story = stories.get(number - 1);
      ClaimForm form = story.form();
      Ids ids = new Ids(run, number, form.platformId(), form.insurerId());
      bySubOrder.put(ids.subOrderId(), new Role(number, story, ids));
    }
  }

  /** The story that files for that sub-order; empty: none does. */
  Optional<Role> of(String subOrderId) {
    return Optional.ofNullable(bySubOrder.get(subOrderId));
  }

  /** Those whose stories have not come to an end, in words. */
  List<String> waiting(Collection<Played> ended) {
    Set<Integer> numbers = ended.stream().map(Played::number).collect(toSet());
    return bySubOrder.values().stream()
        .filter(role -> !numbers.contains(role.number()))
        .map(role -> "story %d, %s, never ended".formatted(role.number(), role.story().title()))
        .toList();
  }
}
