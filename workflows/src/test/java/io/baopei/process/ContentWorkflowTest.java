package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.photo;
import static io.baopei.process.Commands.REVIEWER;
import static io.baopei.process.Commands.approve;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.claim.RefusalDetails;
import io.baopei.contract.claim.Review;
import io.baopei.contract.claim.ReviewDecision;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.Stage;
import io.temporal.failure.ApplicationFailure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What an update says, as any client might write it by hand. */
class ContentWorkflowTest {

  private static final Map<String, Object> INSURER = Map.of("role", "INSURER", "sub", "r-1");
  private static final Map<String, Object> BUYER = Map.of("role", "BUYER", "sub", "B-9");

  private static void assertInvalid(ClaimWorld world, String update, Object payload, String field) {
    ApplicationFailure failure = world.refusal(update, payload);
    assertThat(failure.getType()).as("%s", payload).isEqualTo("INVALID_FIELD");
    RefusalDetails details = failure.getDetails().get(RefusalDetails.class);
    assertThat(Objects.requireNonNull(details).field()).isEqualTo(field);
    assertThat(details.stage()).isEqualTo(world.stage());
    assertThat(details.allowedActions()).isEqualTo(world.view().allowedActions());
  }

  @Test
  void saysWhichFieldIsMissing() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertInvalid(world, "review", Map.of("decision", "APPROVE"), "/actor");
      assertInvalid(world, "review", Map.of("actor", Map.of(), "decision", "APPROVE"), "/actor");
      assertInvalid(world, "review", Map.of("actor", INSURER), "/decision");
      assertInvalid(
          world, "review", Map.of("actor", INSURER, "decision", "REQUEST_SUPPLEMENT"), "/missing");
      assertInvalid(world, "submitEvidence", Map.of("actor", BUYER), "/items");
      assertInvalid(
          world,
          "submitEvidence",
          Map.of("actor", BUYER, "items", List.of(Map.of("kind", "PHOTO"))),
          "/items");
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
      assertInvalid(world, "returnTracking", Map.of("actor", BUYER), "/carrier");
      assertInvalid(
          world, "returnTracking", Map.of("actor", BUYER, "carrier", "SF"), "/trackingNumber");
    }
  }

  @Test
  void survivesPayloadsThatCannotBeRead() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      for (Object payload :
          new Object[] {
            "APPROVE",
            42,
            List.of(),
            Map.of("actor", "me"),
            Map.of("actor", Map.of("role", "KING"), "decision", "APPROVE"),
            Map.of("actor", INSURER, "decision", "PERHAPS"),
            Map.of("actor", INSURER, "decision", "APPROVE", "approved", "299.00"),
            Map.of("actor", INSURER, "decision", "APPROVE", "missing", nothing())
          }) {
        assertThat(world.refusal("review", payload)).as("%s", payload).isNotNull();
      }
      assertThat(world.does(approve()).stage()).isEqualTo(Stage.RETURN_TRACKING);
    }
  }

  private static List<Object> nothing() {
    return Collections.singletonList(null);
  }

  @Test
  void approvesPositiveSumsOfTheProgrammesCurrency() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(world.refuses(approve("0.00", Commands.REASON))).isEqualTo("INVALID_FIELD");
      assertThat(world.refuses(approve("-1.00", Commands.REASON))).isEqualTo("INVALID_FIELD");
      Money dollars = Money.of(CurrencyUnit.USD, 1);
      Review inDollars =
          new Review(REVIEWER, ReviewDecision.APPROVE, dollars, Commands.REASON, List.of());
      assertThat(world.refuses(inDollars)).isEqualTo("CURRENCY_MISMATCH");
    }
  }

  @Test
  void takesTwentyItemsInAllAndNoMore() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      assertThat(world.refuses(evidence(20))).isEqualTo("INVALID_FIELD");
      world.does(evidence(10));
      assertThat(world.refuses(evidence(10))).isEqualTo("INVALID_FIELD");
      world.does(evidence(9));
      assertThat(world.refuses(evidence(1))).isEqualTo("INVALID_FIELD");
      assertThat(world.does(new SubmitEvidence(Commands.BUYER, List.of(), "more words")).stage())
          .isEqualTo(Stage.INSURER_REVIEW);
    }
  }

  private static SubmitEvidence evidence(int count) {
    List<EvidenceItem> items = Collections.nCopies(count, photo());
    return new SubmitEvidence(Commands.BUYER, items, null);
  }
}
