package io.baopei.process;

import static io.baopei.fixture.Filings.photo;
import static io.baopei.process.Commands.BUYER;
import static io.baopei.process.Commands.MERCHANT;
import static io.baopei.process.Commands.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.Material;
import io.baopei.contract.claim.Command;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.contract.claim.MerchantDecision;
import io.baopei.contract.claim.MerchantResponse;
import io.baopei.contract.claim.SubmitEvidence;
import io.baopei.contract.codec.ContractJson;
import io.baopei.domain.claim.Action;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaterialsTest {

  private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
  private static final Set<Action> TELLING =
      Set.of(Action.EVIDENCE, Action.APPEAL, Action.DISPUTE_ANSWER, Action.INSURANCE_PROOF);

  @ParameterizedTest
  @EnumSource(Action.class)
  void keepsWhatEveryActionSaysOrShows(Action action) {
    Command command = Commands.wellFormed(action, BUYER);

    assertThat(Materials.of(command, NOON).map(Material::action))
        .isEqualTo(TELLING.contains(action) ? Optional.of(action.path()) : Optional.empty());
  }

  @Test
  void keepsAMerchantsReasonAndPictures() {
    MerchantResponse response =
        new MerchantResponse(MERCHANT, MerchantDecision.REFUSE, REASON, List.of(photo()));

    assertThat(Materials.of(response, NOON))
        .contains(
            new Material(
                NOON,
                MERCHANT,
                "merchant-response",
                REASON.code(),
                REASON.text(),
                List.of(photo())));
  }

  @Test
  void keepsAProofOfInsuranceAsADocument() {
    InsuranceProof proof =
        new InsuranceProof(
            MERCHANT, "https://p.example/p.pdf", Instant.parse("2027-03-31T00:00:00Z"), true);

    Material material = Materials.of(proof, NOON).orElseThrow();

    assertThat(material.text()).contains("2027-03-31");
    assertThat(material.items())
        .containsExactly(
            new EvidenceItem(EvidenceKind.DOCUMENT, "https://p.example/p.pdf", null, null));
  }

  @Test
  void keepsNothingOfAnEmptyEvidence() {
    assertThat(Materials.of(new SubmitEvidence(BUYER, List.of(), " "), NOON)).isEmpty();
  }

  @Test
  void readsAStepOfBeforeThereWasMaterial() throws Exception {
    String old = "{\"claimId\":\"C-1\",\"seq\":1,\"entries\":[],\"notices\":[],\"bounds\":[]}";

    assertThat(ContractJson.mapper().readValue(old, ClaimStep.class).material()).isEmpty();
  }
}
