package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.fixture.Filings.cny;
import static io.baopei.fixture.Filings.photo;
import static io.baopei.process.Commands.BUYER;
import static io.baopei.process.Commands.answer;
import static io.baopei.process.Commands.appeal;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.askForMore;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.evidence;
import static io.baopei.process.Commands.refuse;
import static io.baopei.process.Commands.reject;
import static io.baopei.process.Commands.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.Material;
import io.baopei.contract.activity.PayOut;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What was said and shown goes on record with the step that took it up, whichever way it came. */
class MaterialWorkflowTest {

  @Test
  void keepsEvidenceAskedForOrNot() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(evidence(), askForMore(), evidence());

      assertThat(world.records().material())
          .extracting(Material::action, Material::actor, Material::text, Material::items)
          .containsExactly(
              tuple("evidence", BUYER, "the label"), tuple("evidence", BUYER, "the label"));
    }
  }

  @Test
  void keepsAnAppealInTheStepThatReopensTheClaim() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(reject(), appeal());

      ClaimStep step = world.outside.steps.getLast();
      assertThat(step.view().stage()).isEqualTo(Stage.INSURER_REVIEW);
      assertThat(step.material())
          .extracting(Material::action, Material::actor, Material::text, Material::items)
          .containsExactly(tuple("appeal", BUYER, "Please look again."));
    }
  }

  @Test
  void keepsBothSidesOfADispute() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking(), refuse(), answer());

      List<Material> material = world.records().material();
      assertThat(material)
          .extracting(Material::action)
          .containsExactly("receipt", "dispute-answer");
      assertThat(material.getFirst().code()).isEqualTo("EMPTY_PARCEL");
      assertThat(material.getFirst().items()).containsExactly(photo());
      assertThat(material.getLast().text()).isEqualTo("I sent everything.");
    }
  }

  @Test
  void keepsWhatASignalBrings() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking());
      Map<String, Object> photo =
          Map.of("kind", "PHOTO", "uri", photo().uri(), "sha256", "0".repeat(64));
      world.reports(
          "MERCHANT_REFUSED_RECEIPT", Map.of("ground", "WRONG_GOODS", "proof", List.of(photo)));
      world.awaits(view -> !world.records().material().isEmpty());

      Material material = world.records().material().getFirst();
      assertThat(material.actor()).isEqualTo(Actor.MERCHANT);
      assertThat(material.code()).isEqualTo("WRONG_GOODS");
      assertThat(material.items()).containsExactly(photo());
    }
  }

  @Test
  void keepsNothingOfWhatSaysNothing() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(approve(), tracking(), confirm());
      world.end();
      assertThat(world.records().material()).isEmpty();
    }
  }

  /** Evidence and approval may be taken up together; the order to pay stays in the history. */
  @RepeatedTest(3)
  void sendsNothingAlongWithAnOrderToPay() {
    try (ClaimWorld world = ClaimWorld.with(aClaim().refundOnly())) {
      world.reports("REFUND_COMPLETED", Map.of());
      CompletableFuture<Optional<String>> more =
          CompletableFuture.supplyAsync(() -> world.outcomeOf(evidence()));
      world.does(approve());
      int added = more.join().isEmpty() ? 1 : 0;

      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      assertThat(world.records().material()).hasSize(added);
    }
  }

  @Test
  void refusesAnOrderToPayThatCarriesMaterial() {
    try (ClaimWorld world = ClaimWorld.with(aClaim())) {
      world.does(evidence());
      ClaimStep step = world.outside.steps.getLast();

      assertThatThrownBy(() -> new PayOut(step.claimId(), List.of(), step, cny("1.00")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Tuple tuple(String action, Actor by, String text) {
    return Tuple.tuple(action, by, text, List.of(photo()));
  }
}
