package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.recourse.DecideObjection;
import io.baopei.contract.recourse.RaiseObjection;
import io.baopei.contract.recourse.RecordPayment;
import io.baopei.contract.recourse.RecourseCommand;
import io.baopei.contract.recourse.Waive;
import io.baopei.domain.claim.Role;
import io.baopei.worker.engine.ActionRefused;
import io.baopei.worker.engine.EngineUnavailable;
import io.baopei.worker.engine.Standing;
import io.baopei.worker.engine.WorkflowGone;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recovering from merchants what was paid. */
class RecoursesIT extends ApiHarness {

  private static final String OPEN = "C-00000000000000000001";
  private static final String CLOSED = "C-00000000000000000002";
  private static final String PATH = "/v1/recourses/" + OPEN;
  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");
  private static final String PAYMENT =
      "{\"amount\":{\"currency\":\"CNY\",\"amountMinor\":1000},\"reference\":\"B-1\"}";
  private static final String REASON = "{\"reason\":{\"code\":\"OTHER\",\"text\":\"because\"}}";
  private static final String RULING =
      "{\"decision\":\"UPHOLD\",\"reason\":{\"code\":\"OTHER\",\"text\":null}}";

  @BeforeEach
  void open() {
    recourses.open(OPEN);
    recourses.closed(CLOSED);
    recourses.commands.clear();
  }

  @AfterEach
  void heal() {
    recourses.failure = null;
    recourses.lateAnswer = null;
  }

  static List<String> parties() {
    return List.of(MERCHANT, INSURER, PLATFORM, OPS, FINANCE);
  }

  static List<String> strangers() {
    return List.of(
        BUYER,
        Tokens.of("shop-9", "M-9", "MERCHANT"),
        Tokens.of("reviewer-9", "INS-9", "INSURER"),
        Tokens.of("bot", "OTHER", "PLATFORM"),
        Tokens.of("x", "M-77"));
  }

  @ParameterizedTest
  @MethodSource("parties")
  void showsThePartiesWhatHappened(String token) {
    Answer answer = get(PATH, token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/recourseId")).isEqualTo(OPEN);
    assertThat(answer.at("/outstanding/amountMinor")).isEqualTo("5000");
    assertThat(answer.at("/events/0/type")).isEqualTo("OPENED");
    assertThat(answer.json().at("/events/0/rules/0").asText()).isEqualTo("D-08");
    assertThat(get("/v1/recourses", token).json().path("items").findValuesAsText("recourseId"))
        .contains(OPEN, CLOSED);
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void isNotThereForAnybodyElse(String token) {
    assertThat(get(PATH, token).code()).isEqualTo("RECOURSE_NOT_FOUND");
    assertThat(get("/v1/recourses?claimId=" + OPEN, token).raw().body()).doesNotContain(OPEN);
  }

  @Test
  void listsNothingForWhoeverSeesNone() {
    assertThat(get("/v1/recourses", BUYER).code()).isEqualTo("FORBIDDEN");
    assertThat(get("/v1/recourses", Tokens.of("s", "M-9", "MERCHANT")).json().path("items"))
        .isEmpty();
  }

  @Test
  void listsByStageAndClaim() {
    assertThat(ids("stage=ANSWER")).contains(OPEN).doesNotContain(CLOSED);
    assertThat(ids("claimId=" + CLOSED)).containsExactly(CLOSED);
    assertThat(ids("claimId=" + CLOSED + "&stage=ANSWER")).isEmpty();
    assertThat(ids("claimId=" + OPEN + "&programme=DAMAGE_1688&merchantId=M-77&insurerId=INS-1"))
        .containsExactly(OPEN);
    assertThat(ids("claimId=nonsense")).isEmpty();
  }

  private List<String> ids(String filter) {
    return get("/v1/recourses?" + filter, OPS).json().path("items").findValuesAsText("recourseId");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, INVALID_FIELD",
    "limit=101, INVALID_FIELD",
    "cursor=made-up, INVALID_FIELD",
    "claimId=C-00000000000000000001&cursor=made-up, INVALID_FIELD",
    "stage=APPEAL, MALFORMED_REQUEST",
    "colour=red, MALFORMED_REQUEST"
  })
  void wantsReadableFilters(String filter, String code) {
    assertThat(get("/v1/recourses?" + filter, OPS).code()).isEqualTo(code);
  }

  static List<List<Object>> allowed() {
    return List.of(
        List.of("payment", PAYMENT, INSURER, Role.INSURER, RecordPayment.class),
        List.of("payment", PAYMENT, PLATFORM, Role.PLATFORM, RecordPayment.class),
        List.of("payment", PAYMENT, OPS, Role.OPS, RecordPayment.class),
        List.of("objection", REASON, MERCHANT, Role.MERCHANT, RaiseObjection.class),
        List.of("objection-decision", RULING, OPS, Role.OPS, DecideObjection.class),
        List.of("waiver", REASON, INSURER, Role.INSURER, Waive.class),
        List.of("waiver", REASON, OPS, Role.OPS, Waive.class));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void passesOnWhatIsAsked(List<Object> row) {
    Answer answer = post(PATH + "/" + row.get(0), (String) row.get(2), (String) row.get(1));

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.at("/recourseId")).isEqualTo(OPEN);
    RecourseCommand command = recourses.commands.getLast();
    assertThat(command).isInstanceOf((Class<?>) row.get(4));
    assertThat(command.actor().role()).isEqualTo(row.get(3));
  }

  static List<List<String>> forbidden() {
    return List.of(
        List.of("payment", PAYMENT, MERCHANT),
        List.of("payment", PAYMENT, BUYER),
        List.of("payment", PAYMENT, FINANCE),
        List.of("objection", REASON, INSURER),
        List.of("objection", REASON, PLATFORM),
        List.of("objection", REASON, OPS),
        List.of("objection", REASON, BUYER),
        List.of("objection", REASON, FINANCE),
        List.of("objection-decision", RULING, INSURER),
        List.of("objection-decision", RULING, PLATFORM),
        List.of("objection-decision", RULING, MERCHANT),
        List.of("objection-decision", RULING, BUYER),
        List.of("objection-decision", RULING, FINANCE),
        // The insurer paid: the platform has nothing to waive.
        List.of("waiver", REASON, PLATFORM),
        List.of("waiver", REASON, MERCHANT),
        List.of("waiver", REASON, BUYER),
        List.of("waiver", REASON, FINANCE));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void forbidsWhatTheRoleMayNeverDo(List<String> row) {
    Answer answer = post(PATH + "/" + row.get(0), row.get(2), row.get(1));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("FORBIDDEN");
    assertThat(recourses.commands).isEmpty();
  }

  static List<List<String>> foreign() {
    return List.of(
        List.of("payment", PAYMENT, Tokens.of("r", "INS-9", "INSURER")),
        List.of("payment", PAYMENT, Tokens.of("b", "OTHER", "PLATFORM")),
        List.of("objection", REASON, Tokens.of("s", "M-9", "MERCHANT")),
        List.of("waiver", REASON, Tokens.of("r", "INS-9", "INSURER")));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void hidesAnotherOrganisations(List<String> row) {
    Answer answer = post(PATH + "/" + row.get(0), row.get(2), row.get(1));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("RECOURSE_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "payment|{}|422|INVALID_FIELD",
        "payment|{\"reference\":\"B-1\"}|422|INVALID_FIELD",
        "payment|{\"amount\":{\"currency\":\"CNY\",\"amountMinor\":0},\"reference\":\"B\"}"
            + "|422|INVALID_FIELD",
        "payment|{\"amount\":{\"currency\":\"CNY\",\"amountMinor\":-1},\"reference\":\"B\"}"
            + "|422|INVALID_FIELD",
        "payment|{\"amount\":{\"currency\":\"CNY\",\"amountMinor\":1}}|422|INVALID_FIELD",
        "payment|{\"sum\":1}|400|MALFORMED_REQUEST",
        "objection-decision|{\"decision\":\"UPHOLD\"}|422|REASON_REQUIRED",
        "objection-decision|{\"reason\":{\"code\":\"X\",\"text\":null}}|422|INVALID_FIELD",
        "objection-decision|{\"decision\":\"PERHAPS\"}|400|MALFORMED_REQUEST",
        "waiver|{}|422|REASON_REQUIRED",
        "waiver|{\"reason\":{\"text\":\"no code\"}}|422|INVALID_FIELD",
        "explode|{}|404|NOT_FOUND"
      })
  void wantsWellFormedBodies(String action, String body, int status, String code) {
    Answer answer = post(PATH + "/" + action, OPS, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void wantsAReasonOfTheMerchant() {
    Answer answer = post(PATH + "/objection", MERCHANT, "{\"items\":[]}");
    assertThat(answer.code()).isEqualTo("REASON_REQUIRED");
    assertThat(answer.at("/errors/0/field")).isEqualTo("/reason");
  }

  @Test
  void givesTheFirstAnswerToTheSameKey() {
    Answer first = post(PATH + "/payment", OPS, "pay-once", PAYMENT);
    Answer again = post(PATH + "/payment", OPS, "pay-once", PAYMENT);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.raw().body()).isEqualTo(first.raw().body());
    assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(recourses.commands).hasSize(1);
    assertThat(post(PATH + "/payment", OPS, "pay-once", PAYMENT.replace("B-1", "B-2")).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void asksAgainUnderTheSameIdWhatMayYetBeCarriedOut() {
    recourses.failure = new EngineUnavailable(true, new IllegalStateException("late"));
    assertThat(post(PATH + "/payment", OPS, "late-pay", PAYMENT).code())
        .isEqualTo("ENGINE_UNAVAILABLE");
    recourses.failure = null;
    assertThat(post(PATH + "/payment", OPS, "late-pay", PAYMENT).status()).isEqualTo(200);
    assertThat(recourses.updateIds.stream().filter(id -> id.startsWith("late-pay/")))
        .hasSize(2)
        .containsOnly(recourses.updateIds.getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FORBIDDEN",
        "ACTION_NOT_ALLOWED",
        "INVALID_FIELD",
        "AMOUNT_ABOVE_CAP",
        "CURRENCY_MISMATCH",
        "REASON_REQUIRED"
      })
  void passesOnWhatTheWorkflowRefuses(String type) {
    recourses.failure = new ActionRefused(type, "no", new Standing("OFFSET", List.of(), "/amount"));
    Answer answer = post(PATH + "/payment", OPS, PAYMENT);
    assertThat(answer.code()).isEqualTo(type);
    if (answer.status() == 409) {
      assertThat(answer.at("/stage")).isEqualTo("OFFSET");
      assertThat(answer.json().has("allowedActions")).isTrue();
    }
    if (answer.status() == 422) {
      assertThat(answer.at("/errors/0/field")).isEqualTo("/amount");
    }
  }

  @Test
  void saysThatItIsClosed() {
    Answer onRecord = post("/v1/recourses/" + CLOSED + "/payment", OPS, PAYMENT);
    assertThat(onRecord.status()).isEqualTo(409);
    assertThat(onRecord.code()).isEqualTo("RECOURSE_CLOSED");
    assertThat(onRecord.at("/stage")).isEqualTo("CLOSED");
    recourses.failure =
        new ActionRefused("CLAIM_CLOSED", "no", new Standing("CLOSED", List.of(), null));
    assertThat(post(PATH + "/payment", OPS, PAYMENT).code()).isEqualTo("RECOURSE_CLOSED");
  }

  @Test
  void answersWhatBroughtItToItsEnd() {
    recourses.lateAnswer = recourses.find(CLOSED).orElseThrow().view();
    Answer answer = post("/v1/recourses/" + CLOSED + "/waiver", OPS, REASON);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/outcome")).isEqualTo("WAIVED");
  }

  @Test
  void saysThatTheEngineIsGone() {
    recourses.failure = new WorkflowGone(new IllegalStateException("gone"));
    assertThat(post(PATH + "/payment", OPS, PAYMENT).code()).isEqualTo("ENGINE_UNAVAILABLE");
  }
}
