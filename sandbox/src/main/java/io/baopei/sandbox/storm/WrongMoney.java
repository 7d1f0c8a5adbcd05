package io.baopei.sandbox.storm;

import static java.util.stream.Collectors.toMap;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.RecourseView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim or recourse whose money is not what its road and its end demand.
 *
 * @param number of the story
 * @param text what came, and what had to
 */
record WrongMoney(int number, String text) {

  /** Looks at all that are on record, whether their stories came to an end or not. */
  static List<WrongMoney> of(Cast cast, Collection<Played> played, Records records) {
    Map<Integer, Played> byNumber = played.stream().collect(toMap(Played::number, each -> each));
    Map<String, RecourseView> recourses = new HashMap<>();
    List<WrongMoney> wrong = new ArrayList<>();
    for (RecourseView recourse : records.recourses()) {
      if (recourses.put(recourse.recourseId(), recourse) != null) {
        wrong.add(new WrongMoney(0, "recourse " + recourse.recourseId() + " is listed twice"));
      }
    }
    for (ClaimView claim : records.claims()) {
      Cast.Role role = cast.of(claim.subOrderId()).orElse(null);
      RecourseView recourse = recourses.remove(claim.claimId());
      if (role != null) {
        RoadMoney road = new RoadMoney(role.story());
        Played ended = byNumber.get(role.number());
        List<String> found = new ArrayList<>(road.wrong(claim, ended != null && ended.isAsTold()));
        Set<ClaimClock> overtakenBy = ended == null ? Set.of() : ended.overtakenBy();
        if (recourse != null) {
          found.addAll(road.wrong(claim, recourse, overtakenBy));
        }
        found.forEach(text -> wrong.add(of(role, claim, text)));
      }
    }
    recourses
        .keySet()
        .forEach(id -> wrong.add(new WrongMoney(0, "recourse " + id + " of no claim")));
    return wrong;
  }

  private static WrongMoney of(Cast.Role role, ClaimView claim, String text) {
    return new WrongMoney(
        role.number(),
        "claim %d %s, %s: %s"
            .formatted(role.number(), claim.claimId(), role.story().title(), text));
  }
}
