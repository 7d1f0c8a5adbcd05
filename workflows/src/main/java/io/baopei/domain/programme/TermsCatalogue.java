package io.baopei.domain.programme;

import io.baopei.domain.claim.Filing;
import io.baopei.domain.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of all programmes' terms, and the choice among them by date (S3-7, S3-8). */
public final class TermsCatalogue {

  private final Map<Programme, List<Terms>> versions = new EnumMap<>(Programme.class);

  /** A catalogue of these versions; two of one programme and date are refused. */
  public TermsCatalogue(List<Terms> all) {
    for (Programme programme : Programme.values()) {
      List<Terms> own =
          all.stream()
              .filter(terms -> terms.programme() == programme)
              .sorted(Comparator.comparing(Terms::effectiveFrom))
              .toList();
      if (own.stream().map(Terms::effectiveFrom).distinct().count() != own.size()) {
        throw new IllegalArgumentException(programme + " has two versions of one date");
      }
      if (!own.isEmpty()) {
        versions.put(programme, own);
      }
    }
  }

  /** Whether the programme is offered at all. */
  public boolean offers(Programme programme) {
    return versions.containsKey(programme);
  }

  /** All versions of a programme, the oldest first. */
  public List<Terms> versions(Programme programme) {
    return versions.getOrDefault(programme, List.of());
  }

  /** The version in force at that instant. */
  public Optional<Terms> inForce(Programme programme, Instant at) {
    return versions(programme).stream()
        .filter(terms -> !terms.start().isAfter(at))
        .reduce((older, newer) -> newer);
  }

  /**
   * The terms for a filing: those in force when its policy was issued (price: when the order was
   * paid; Amazon: when filed), without a policy those in force now. A renewal into a newer product
   * leaves it at the policy's own (S-04, OQ-23).
   */
  public ChosenTerms choose(Filing filing, @Nullable Policy policy, Instant now) {
    Instant decisive =
        switch (filing.programme()) {
          case LIVE_PRICE -> filing.order().paidAt();
          case AMAZON_ATOZ -> now;
          default -> policy == null ? now : policy.issuedAt();
        };
    return inForce(filing.programme(), decisive)
        .map(terms -> new ChosenTerms(terms, terms.effectiveFrom()))
        .orElseGet(() -> new ChosenTerms(versions(filing.programme()).getFirst(), null));
  }
}
