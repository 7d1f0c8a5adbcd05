package io.baopei.sandbox.demo;

import static io.baopei.sandbox.demo.story.RecourseSteps.merchantObjects;
import static io.baopei.sandbox.demo.story.RecourseSteps.merchantPaysBack;
import static io.baopei.sandbox.demo.story.RecourseSteps.ruleOnObjection;
import static io.baopei.sandbox.demo.story.Steps.approve;

import io.baopei.sandbox.demo.story.ClaimClock;
import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Duration;
import java.util.List;

/** The roads of {@code DAMAGE_1688}. */
final class DamageStories {

  private static final Ending PAID =
      Ending.paid(new Paid("INDEMNITY", "BUYER", Sum.cny("30.00"))).by("D-07");

  private DamageStories() {}

  static List<Story> all() {
    return List.of(recovered(), waived(), notBroken(), notListed());
  }

  private static Story recovered() {
    return Story.of("Paid back in part, the rest set off", DamageForm.tornBoxes())
        .then(approve(), merchantPaysBack(Sum.cny("12.00")))
        .silence(Duration.ofDays(10), ClaimClock.ANSWER)
        .ends(PAID.by("D-08").recovered());
  }

  private static Story waived() {
    return Story.of("The merchant objects, and is right", DamageForm.tornBoxes())
        .then(approve(), merchantObjects("The carrier dropped them."))
        .then(ruleOnObjection("UPHOLD", "The carrier admits it."))
        .ends(PAID.waived());
  }

  private static Story notBroken() {
    return Story.of("Not damaged: not covered", DamageForm.tornBoxes().because("QUALITY"))
        .ends(Ending.notCovered("D-05"));
  }

  private static Story notListed() {
    return Story.of("Not in the list: not covered", DamageForm.tornBoxes().of("CLOTHING"))
        .ends(Ending.notCovered("D-03"));
  }
}
