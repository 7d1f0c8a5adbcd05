package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.Decision;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.record.PaymentTrail.Try;
import io.baopei.port.record.StoredClaim;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The answer to "why?": the same as data, as a page and as a paper, for the claim's parties alone.
 */
class TraceIT extends ApiHarness {

  private static final Instant AT = Instant.parse("2026-03-06T02:00:00Z");
  private static final String HTML = "text/html";
  private static final String PDF = "application/pdf";
  private static final String CHINESE = "图片与描述不符,无法认定质量问题";

  @Test
  void hasTheShapeThatIsPromised() {
    JsonNode trace = trace(filed("shape").at("/claimId"), INSURER).json();

    assertThat(names(trace))
        .containsExactly(
            "claimId",
            "programme",
            "termsVersion",
            "zone",
            "stage",
            "outcome",
            "refusedBy",
            "why",
            "filedAt",
            "closedAt",
            "decision",
            "evidenceItems",
            "rules",
            "clocks",
            "money",
            "recourse",
            "events",
            "rulebook");
    assertThat(names(trace.at("/rules/0")))
        .containsExactly(
            "seq", "n", "at", "type", "subject", "actor", "rules", "detail", "words", "original");
    assertThat(names(trace.at("/clocks/0")))
        .containsExactly(
            "seq",
            "n",
            "at",
            "type",
            "subject",
            "actor",
            "rules",
            "detail",
            "label",
            "dueAt",
            "legalBasis");
    assertThat(names(trace.at("/money/0")))
        .containsExactly(
            "seq",
            "n",
            "at",
            "type",
            "subject",
            "actor",
            "rules",
            "detail",
            "amount",
            "status",
            "formula",
            "inputs",
            "cap",
            "reference",
            "attempts",
            "recourseId");
    assertThat(names(trace.at("/events/0")))
        .containsExactly("seq", "n", "at", "type", "subject", "actor", "rules", "detail");
    assertThat(names(trace.at("/rulebook/0"))).containsExactly("id", "words", "original");
  }

  @Test
  void tellsTheWordsOfTheRules() {
    JsonNode rules = trace(filed("words").at("/claimId"), BUYER).json().path("rules");

    assertThat(rules.findValuesAsText("subject"))
        .containsExactly("T-01", "T-04", "T-05", "T-06", "T-07", "T-08", "T-17", "OQ-12");
    assertThat(rules.findValuesAsText("type")).containsOnly("PASSED");
    assertThat(rules.at("/3/words").asText()).contains("720 hours");
    assertThat(rules.at("/3/original").asText()).contains("满720小时为30天");
    assertThat(rules.at("/7/original").isNull()).isTrue();
  }

  @Test
  void tellsWhenClocksAreDueAndByWhichLaw() {
    JsonNode clock = trace(filed("clock").at("/claimId"), MERCHANT).json().at("/clocks/0");

    assertThat(clock.path("subject").asText()).isEqualTo("INSURER_REVIEW");
    assertThat(Instant.parse(clock.path("dueAt").asText()))
        .isEqualTo(Instant.parse(clock.path("at").asText()).plusSeconds(24 * 3600));
    assertThat(clock.path("legalBasis").findValuesAsText("law"))
        .contains("PRC Insurance Law art. 23");
    assertThat(clock.path("rules").toString()).contains("T-19");
  }

  @Test
  void tellsHowSumsAreComputedAndWhatWasTried() {
    String claimId = filed("money").at("/claimId");
    tried(claimId, AT, "SENT", null);
    tried(claimId, AT.plusSeconds(9), "UNKNOWN", null);
    tried(claimId, AT.plusSeconds(60), "PAID", "2026-PAY-1");

    JsonNode leg = leg(trace(claimId, PLATFORM).json(), "INDEMNITY");

    assertThat(leg.path("formula").asText()).contains("what was asked", "sum insured");
    assertThat(leg.path("inputs").findValuesAsText("name")).contains("asked", "paid");
    assertThat(leg.at("/cap/amountMinor").asLong()).isEqualTo(30_900);
    assertThat(leg.path("attempts").findValuesAsText("event"))
        .containsExactly("SENT", "UNKNOWN", "PAID");
    assertThat(leg.at("/attempts/2/reference").asText()).isEqualTo("2026-PAY-1");
  }

  @Test
  void tellsWhatEveryPaymentComesTo() throws Exception {
    String claimId = filed("amount").at("/claimId");
    JsonNode trace = trace(claimId, BUYER).json();

    assertThat(leg(trace, "INDEMNITY").path("amount").toString())
        .isEqualTo("{\"currency\":\"CNY\",\"amountMinor\":29900}");
    assertThat(leg(trace, "RETURN_FREIGHT").at("/amount/amountMinor").asLong()).isEqualTo(1_000);
    assertThat(as(HTML, claimId, BUYER).raw().body())
        .contains("comes to CNY 299.00", "comes to CNY 10.00");
    assertThat(text(paper(claimId))).contains("comestoCNY299.00", "comestoCNY10.00");
  }

  @Test
  void tellsOfTheRecourseWhomItConcernsAndNotTheBuyer() {
    String claimId = filed("recovered").at("/claimId");
    recourses.open(claimId);

    assertThat(trace(claimId, MERCHANT).json().at("/recourse/recourseId").asText())
        .isEqualTo(claimId);
    assertThat(trace(claimId, BUYER).json().path("recourse").isNull()).isTrue();
  }

  @Test
  void refersToEvidenceByCountAlone() {
    Answer answer = trace(filed("counted").at("/claimId"), PLATFORM);

    assertThat(answer.json().path("evidenceItems").asInt()).isEqualTo(1);
    assertThat(answer.raw().body()).doesNotContain("pictures.example", "Does not switch on");
  }

  @Test
  void isAPageThatLoadsAndRunsNothing() {
    Answer page = as(HTML, filed("page").at("/claimId"), BUYER);

    assertThat(page.status()).isEqualTo(200);
    assertThat(header(page.raw(), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(page.raw(), "Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.raw().body())
        .contains("✓ Passed", "满720小时为30天", "Rules", "Clocks", "Money", "Events")
        .doesNotContain("<script", "<link", "<img", "http://", "https://");
  }

  @Test
  void escapesWhatWasSaid() {
    String claimId = rejected("escaped", "<script>alert(\"1\")</script> & \u0000\u0008\uD800 '");

    String page = as(HTML, claimId, BUYER).raw().body();

    assertThat(page)
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;");
    assertThat(as(PDF, claimId, BUYER).status()).isEqualTo(200);
  }

  @Test
  void isAPaperInWhichChineseCanBeRead() throws Exception {
    String claimId = rejected("paper", CHINESE);

    byte[] paper = paper(claimId);

    try (PDDocument document = Loader.loadPDF(paper)) {
      assertThat(text(paper)).contains(claimId, CHINESE, "满720小时为30天", "商品详情页服务承诺中含有");
      assertThat(document.getNumberOfPages()).isBetween(1, 8);
    }
    Files.write(Path.of("target", "dossier.pdf"), paper);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", HTML, PDF})
  void isNotThereForStrangers(String type) {
    String claimId = filed("strange").at("/claimId");
    for (String stranger : EvidenceIT.strangers()) {
      Answer answer = as(type, claimId, stranger);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("CLAIM_NOT_FOUND");
    }
    for (String party : EvidenceIT.parties()) {
      assertThat(as(type, claimId, party).status()).isEqualTo(200);
    }
  }

  @Test
  void hasNoOtherForm() {
    Answer answer = as("text/csv", filed("form").at("/claimId"), BUYER);

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.code()).isEqualTo("NOT_ACCEPTABLE");
    assertThat(header(answer.raw(), "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void isDataForWhoeverDoesNotSay() {
    Answer answer = as("*/*", filed("anything").at("/claimId"), BUYER);

    assertThat(header(answer.raw(), "Content-Type")).isEqualTo("application/json");
  }

  private Answer trace(String claimId, String token) {
    return get("/v1/claims/" + claimId + "/trace", token);
  }

  private Answer as(String type, String claimId, String token) {
    return send(asked(type, claimId, token));
  }

  private HttpRequest.Builder asked(String type, String claimId, String token) {
    return request("/v1/claims/" + claimId + "/trace")
        .header("Authorization", "Bearer " + token)
        .header("Accept", type)
        .GET();
  }

  private byte[] paper(String claimId) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(asked(PDF, claimId, BUYER).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(PDF);
    assertThat(header(answer, "Content-Disposition")).contains(claimId + ".pdf");
    return answer.body();
  }

  /** What the paper says, without the breaks of its lines. */
  private static String text(byte[] paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private String rejected(String name, String why) {
    String claimId = filed(name).at("/claimId");
    StoredClaim claim = claims.find(new ClaimId(claimId)).orElseThrow();
    ClaimView view = claim.view();
    Decision decision = new Decision("reviewer-1", "REJECT", null, new Reason("NO_PROOF", why), AT);
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
            Outcome.REJECTED,
            null,
            null,
            view.flags(),
            view.filedAt(),
            AT,
            List.of(),
            List.of(),
            view.gate(),
            decision,
            view.settlement(),
            null));
    return claimId;
  }

  private void tried(String claimId, Instant at, String event, @Nullable String reference) {
    String key = claimId + "/INDEMNITY/1";
    trail.tried(claimId, new Try(LegKind.INDEMNITY, key, at, event, reference, null, false));
  }

  private static JsonNode leg(JsonNode trace, String leg) {
    for (JsonNode line : trace.path("money")) {
      if (line.path("subject").asText().equals(leg)) {
        return line;
      }
    }
    throw new AssertionError(leg + " is not in the trace");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
