package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.InsuranceProof;
import io.baopei.domain.claim.AllowedAction;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only some programmes are filed with. */
class ProgrammeFilingIT extends ApiHarness {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "LIVE_QUALITY, MERCHANT_RESPONSE",
    "LIVE_PRICE, PAYOUT",
    "DAMAGE_1688, INSURER_REVIEW",
    "BOND_1688, INSURER_REVIEW",
    "AMAZON_ATOZ, FRAUD_SCREEN"
  })
  void filesACoveredClaimOfEveryProgramme(Programme programme, String stage) {
    Answer answer = file(programme, "covered");

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    assertThat(answer.at("/stage")).as(answer.raw().body()).isEqualTo(stage);
    assertThat(engine.started).contains(answer.at("/claimId"));
  }

  @Test
  void passesOnWhatTheProgrammesNeed() {
    Filing price = filed(file(Programme.LIVE_PRICE, "mapped"));
    Filing bond = filed(file(Programme.BOND_1688, "mapped"));
    Filing amazon = filed(file(Programme.AMAZON_ATOZ, "mapped"));

    assertThat(price.priceEvidence()).isNotNull();
    assertThat(price.order().shopId()).isEqualTo("SH-1");
    assertThat(bond.breach()).isNotNull();
    assertThat(amazon.incident()).isNotNull();
    assertThat(amazon.seller()).isNotNull();
  }

  @Test
  void beginsAtTheInsurersReviewWhenTheRefundIsDone() {
    String body =
        ProgrammeBodies.claim(Programme.LIVE_QUALITY, "refunded")
            .replace(
                "\"refundCompletedAt\":null",
                "\"refundCompletedAt\":\"" + ProgrammeBodies.ago(1) + "\"");
    post("/v1/policies", PLATFORM, ProgrammeBodies.policy(Programme.LIVE_QUALITY, "refunded"));
    assertThat(post("/v1/claims", PLATFORM, body).at("/stage")).isEqualTo("INSURER_REVIEW");
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE_PRICE, /priceEvidence",
    "LIVE_PRICE, /priceEvidence/orderId",
    "LIVE_PRICE, /priceEvidence/shopId",
    "LIVE_PRICE, /priceEvidence/itemId",
    "LIVE_PRICE, /priceEvidence/skuId",
    "LIVE_PRICE, /priceEvidence/unitPrice",
    "LIVE_PRICE, /priceEvidence/placedAt",
    "LIVE_PRICE, /priceEvidence/submittedAt",
    "LIVE_PRICE, /order/shopId",
    "LIVE_QUALITY, /request/amount",
    "TMALL_30_DAY, /request/amount",
    "DAMAGE_1688, /order/deliveredAt",
    "BOND_1688, /breach",
    "BOND_1688, /breach/kind",
    "BOND_1688, /breach/occurredAt",
    "BOND_1688, /breach/provenLoss",
    "AMAZON_ATOZ, /incident",
    "AMAZON_ATOZ, /incident/occurredAt",
    "AMAZON_ATOZ, /incident/kind",
    "AMAZON_ATOZ, /incident/provenLoss",
    "AMAZON_ATOZ, /seller",
    "AMAZON_ATOZ, /seller/policyCompliant",
    "AMAZON_ATOZ, /seller/insured"
  })
  void wantsWhatTheGateNeeds(Programme programme, String field) {
    assertInvalid(changed(programme, field, null), field);
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE_PRICE, DAMAGE_1688, priceEvidence",
    "BOND_1688, AMAZON_ATOZ, breach",
    "AMAZON_ATOZ, BOND_1688, incident",
    "AMAZON_ATOZ, TMALL_30_DAY, seller",
  })
  void refusesWhatIsAnotherProgrammes(Programme owner, Programme programme, String field) {
    JsonNode own = json(ProgrammeBodies.claim(owner, "x")).path(field);
    String body = changed(programme, "/" + field, own).replace("USD", currency(programme));
    assertInvalid(body.replace("CNY", currency(programme)), "/" + field);
  }

  @Test
  void takesARefundThatIsDoneOfOneProgrammeOnly() {
    String body =
        changed(
            Programme.LIVE_PRICE, "/refundCompletedAt", JSON.valueToTree(ProgrammeBodies.ago(1)));
    assertInvalid(body, "/refundCompletedAt");
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE_PRICE, /priceEvidence/placedAt",
    "LIVE_PRICE, /priceEvidence/submittedAt",
    "LIVE_QUALITY, /refundCompletedAt",
    "BOND_1688, /breach/occurredAt",
    "AMAZON_ATOZ, /request/requestedAt"
  })
  void knowsNoFuture(Programme programme, String field) {
    String soon = ProgrammeBodies.in(Duration.ofMinutes(30));
    assertInvalid(changed(programme, field, JSON.valueToTree(soon)), field);
  }

  /** S3-11: 0 ≤ now − occurred is the gate's to say. */
  @Test
  void leavesAnIncidentOfTheFutureToTheGate() {
    String soon = ProgrammeBodies.in(Duration.ofMinutes(30));
    String body = changed(Programme.AMAZON_ATOZ, "/incident/occurredAt", JSON.valueToTree(soon));
    Answer answer = post("/v1/claims", PLATFORM, body.replace("-x\"", "-future\""));
    assertThat(answer.at("/outcome")).as(answer.raw().body()).isEqualTo("NOT_COVERED");
    assertThat(answer.at("/refusedBy")).isEqualTo("S3-11");
  }

  @Test
  void knowsNoRefundBeforeThePayment() {
    String early = ProgrammeBodies.ago(21);
    String field = "/refundCompletedAt";
    assertInvalid(changed(Programme.LIVE_QUALITY, field, JSON.valueToTree(early)), field);
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE_PRICE, /priceEvidence/unitPrice",
    "BOND_1688, /breach/provenLoss",
    "AMAZON_ATOZ, /incident/provenLoss"
  })
  void wantsSumsAboveZeroInTheProgrammesCurrency(Programme programme, String field) {
    JsonNode zero = json("{\"currency\":\"%s\",\"amountMinor\":0}".formatted(currency(programme)));
    JsonNode yen = json("{\"currency\":\"JPY\",\"amountMinor\":100}");

    assertInvalid(changed(programme, field, zero), field + "/amountMinor");
    Answer other = post("/v1/claims", PLATFORM, changed(programme, field, yen));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("CURRENCY_MISMATCH");
    assertThat(other.at("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void wantsAnAddressForTheProofOfInsurance() {
    String field = "/seller/insuranceProofUri";
    String proof = "https://p.example/1";
    assertInvalid(changed(Programme.AMAZON_ATOZ, field, JSON.valueToTree("../proof")), field);
    String body = changed(Programme.AMAZON_ATOZ, field, JSON.valueToTree(proof));
    assertThat(post("/v1/claims", PLATFORM, body.replace("-x\"", "-proof\"")).status())
        .isEqualTo(201);
  }

  /** Section 5: the seller has 7 days, whether the claim is closed or not. */
  @Test
  void takesAProofOfInsuranceForAClaimThatIsClosed() {
    String claimId = file(Programme.AMAZON_ATOZ, "late-proof").at("/claimId");
    String proof =
        "{\"uri\":\"https://p.example/1\",\"validUntil\":\"2027-01-01T00:00:00Z\","
            + "\"additionalInsured\":true}";
    String path = "/v1/claims/" + claimId + "/insurance-proof";

    close(claimId, List.of(new AllowedAction("insurance-proof", Role.MERCHANT)));
    assertThat(post(path, MERCHANT, proof).status()).isEqualTo(200);
    assertThat(engine.commands.getLast()).isInstanceOf(InsuranceProof.class);
    assertThat(post("/v1/claims/" + claimId + "/withdrawal", BUYER, "{}").code())
        .isEqualTo("CLAIM_CLOSED");

    close(claimId, List.of());
    assertThat(post(path, MERCHANT, proof).code()).isEqualTo("CLAIM_CLOSED");
  }

  private void close(String claimId, List<AllowedAction> allowed) {
    ClaimView view = claims.find(new ClaimId(claimId)).orElseThrow().view();
    claims.view(
        new ClaimView(
            view.claimId(),
            false,
            view.programme(),
            view.termsVersion(),
            view.policyNo(),
            view.insurerId(),
            view.merchantId(),
            view.orderId(),
            view.subOrderId(),
            view.requestId(),
            Stage.CLOSED,
            Outcome.PAID,
            null,
            null,
            view.flags(),
            view.filedAt(),
            view.filedAt(),
            List.of(),
            allowed,
            view.gate(),
            null,
            view.settlement(),
            null));
  }

  private Answer file(Programme programme, String name) {
    String own = name + "-" + programme.name().toLowerCase(Locale.ROOT);
    if (programme != Programme.AMAZON_ATOZ) {
      post("/v1/policies", PLATFORM, ProgrammeBodies.policy(programme, own));
    }
    return post("/v1/claims", PLATFORM, ProgrammeBodies.claim(programme, own));
  }

  private Filing filed(Answer answer) {
    return claims.find(new ClaimId(answer.at("/claimId"))).orElseThrow().input().filing();
  }

  private void assertInvalid(String body, String field) {
    Answer answer = post("/v1/claims", PLATFORM, body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("INVALID_FIELD");
    assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(field);
  }

  /** The claim of the programme with another value at that place; null takes the field away. */
  private static String changed(Programme programme, String pointer, @Nullable JsonNode value) {
    JsonNode claim = json(ProgrammeBodies.claim(programme, "x"));
    int last = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) claim.at(pointer.substring(0, last));
    if (value == null) {
      parent.remove(pointer.substring(last + 1));
    } else {
      parent.set(pointer.substring(last + 1), value);
    }
    return claim.toString();
  }

  private static String currency(Programme programme) {
    return programme == Programme.AMAZON_ATOZ ? "USD" : "CNY";
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException bad) {
      throw new UncheckedIOException(bad);
    }
  }
}
