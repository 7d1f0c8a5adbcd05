package io.baopei.process;

import io.baopei.contract.activity.Track;
import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Role;
import io.baopei.domain.policy.Policy;
import io.baopei.domain.programme.RecourseTerms;
import io.baopei.domain.settlement.Recovery;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Opens the recourse against the merchant (D-08, S-08, A-06, A-11). It is a workflow of its own,
 * which outlives the claim; the step that says so on record starts it, so that neither can be lost.
 */
final class RecourseOpening {

  private final Dossier dossier;

  RecourseOpening(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Opens it where what was paid is recovered at once. */
  void atPayout() {
    if (recovery() == Recovery.AT_PAYOUT) {
      open();
    }
  }

  /** Opens it where no proof of insurance has come. */
  void withoutProof() {
    if (recovery() == Recovery.WITHOUT_PROOF) {
      open();
    }
  }

  private Recovery recovery() {
    return Recovery.of(dossier.input.application(), dossier.money.computed());
  }

  private void open() {
    RecourseInput input = input();
    dossier.openRecourse(input);
    dossier.note(
        Desk.now(),
        Track.MONEY,
        "RECOURSE_OPENED",
        input.recourseId(),
        Actor.SYSTEM,
        input.amount() + " from the merchant",
        input.rules().toArray(String[]::new));
  }

  private RecourseInput input() {
    Filing filing = dossier.input.filing();
    Policy policy = dossier.input.policy();
    RecourseTerms terms = Objects.requireNonNull(dossier.input.terms().recourse());
    String insurer = policy == null ? null : policy.insurerId();
    return new RecourseInput(
        dossier.input.claimId(),
        filing.programme(),
        filing.order().merchantId(),
        insurer,
        filing.platformId(),
        insurer == null ? Role.PLATFORM : Role.INSURER,
        creditor(insurer, filing.platformId()),
        filing.order().orderId(),
        filing.order().subOrderId(),
        dossier.money.paidByInsurer(),
        terms,
        rules(terms),
        dossier.input.terms().countsAsOrderDefect());
  }

  /** Amazon pursues sellers of claims above 1000 USD always, of smaller ones unless insured. */
  private List<String> rules(RecourseTerms terms) {
    Money most = dossier.input.terms().amounts().concession();
    if (most == null) {
      return terms.rules();
    }
    return dossier.money.computed().isGreaterThan(most)
        ? List.of("A-06", "OQ-25")
        : List.of("A-11", "OQ-24");
  }

  private static String creditor(@Nullable String insurer, String platform) {
    return insurer == null ? platform : insurer;
  }
}
