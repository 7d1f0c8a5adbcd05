package io.baopei.sandbox.demo;

import static io.baopei.sandbox.demo.story.RecourseSteps.insurerWaives;
import static io.baopei.sandbox.demo.story.RecourseSteps.merchantIsDue;
import static io.baopei.sandbox.demo.story.RecourseSteps.merchantObjects;
import static io.baopei.sandbox.demo.story.RecourseSteps.merchantPaysBack;
import static io.baopei.sandbox.demo.story.RecourseSteps.ruleOnObjection;
import static io.baopei.sandbox.demo.story.Steps.approve;

import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Ending.Paid;
import io.baopei.sandbox.demo.story.Story;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Instant;
import java.util.List;

/** The roads of {@code BOND_1688}. */
final class BondStories {

  /** When the earlier product was Sunshine's alone. */
  private static final Instant TOO_EARLY = Instant.parse("2023-09-17T15:59:59Z");

  private BondStories() {}

  static List<Story> all() {
    return List.of(platformInsured(), waived(), notCovered());
  }

  private static Story platformInsured() {
    return Story.of("The platform is insured, paid", BondForm.insuring("PLATFORM"))
        .then(approve(), merchantPaysBack(BondForm.LOSS))
        .ends(paidTo("PLATFORM").by("S-07").recovered());
  }

  private static Story waived() {
    return Story.of("Nothing to be had of the merchant", BondForm.insuring("BUYER"))
        .then(merchantIsDue(Sum.cny("0.00")), approve(), merchantObjects("It was shipped."))
        .then(ruleOnObjection("OVERRULE", "There is no trace of it."))
        .then(insurerWaives("The shop is bankrupt."))
        .ends(paidTo("BUYER").waived());
  }

  private static Story notCovered() {
    return Story.of("Issued a second too early", BondForm.insuring("BUYER").issued(TOO_EARLY))
        .ends(Ending.notCovered("S-02"));
  }

  private static Ending paidTo(String insured) {
    return Ending.paid(new Paid("INDEMNITY", insured, BondForm.LOSS));
  }
}
