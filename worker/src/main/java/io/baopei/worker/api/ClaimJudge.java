package io.baopei.worker.api;

import io.baopei.contract.claim.ClaimFlags;
import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.PrivateTerms;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.gate.Application;
import io.baopei.domain.gate.Gate;
import io.baopei.domain.programme.ChosenTerms;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.PayeeAccount;
import io.baopei.process.ClaimOpening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a claim of a filing: chooses its terms, asks the gate, and says how it begins. Pure. */
public final class ClaimJudge {

  /** From this one on within 30 days, a buyer's claims are flagged (OQ-12). */
  private static final int REPEATED_FROM = 3;

  private final TermsCatalogue terms;
  private final PrivateTerms privateTerms;
  private final int speed;

  /**
   * @param speed how many times as fast as the rulebook's the clocks run
   */
  public ClaimJudge(TermsCatalogue terms, PrivateTerms privateTerms, int speed) {
    this.terms = terms;
    this.privateTerms = privateTerms;
    this.speed = speed;
  }

  /** The claim as it begins, under the facts that are on record. */
  NewClaim judge(Filing filing, @Nullable PayeeAccount buyer, Instant now, FilingFacts facts) {
    ChosenTerms chosen = terms.choose(filing, facts.policy(), now);
    Application application =
        new Application(
            filing, facts.policy(), chosen.terms(), chosen.version(), facts.earlier(), now);
    ClaimInput input =
        new ClaimInput(
            idOf(filing),
            filing.withoutFreeText(),
            filing.hasPictureAndDescription(),
            facts.policy(),
            chosen.terms().scaled(speed),
            chosen.version(),
            privateTerms,
            facts.earlier(),
            Gate.of(filing.programme()).judge(application),
            flags(facts),
            now);
    ClaimOpening.Opened opened = ClaimOpening.open(input);
    return new NewClaim(
        input,
        opened.view(),
        opened.entries(),
        opened.notices(),
        buyer,
        filing.request().description());
  }

  private static String idOf(Filing filing) {
    return ClaimId.ofNaturalKey(
            filing.platformId(), filing.programme().name(), filing.request().requestId())
        .value();
  }

  private static List<String> flags(FilingFacts facts) {
    List<String> flags = new ArrayList<>();
    if (facts.claimsOfBuyer() + 1 >= REPEATED_FROM) {
      flags.add(ClaimFlags.REPEATED_CLAIMS);
    }
    if (facts.buyerBlocked()) {
      flags.add(ClaimFlags.BUYER_BLOCKED);
    }
    return flags;
  }
}
