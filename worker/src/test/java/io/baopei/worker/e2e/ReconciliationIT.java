package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Lies are planted on the counterparties' statements, and found; the truth is no difference. */
@ExtendWith(StackExtension.class)
class ReconciliationIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @AfterEach
  void takeBackTheLies(Stack stack) {
    stack.books().clearPlants();
  }

  @Test
  void findsAPlantedDifferenceOfEachKind(Stack stack) {
    Api api = stack.api();
    Claim claim = Claim.returnAndRefund(api).approved().sentBack().receiptConfirmed().ended("PAID");
    LocalDate day = LocalDate.now(ZONE);
    assertThat(reconciled(api, day, claim.id()))
        .containsEntry(claim.id() + "/REFUND/1", "REFUNDS MATCHED")
        .containsEntry(claim.id() + "/INDEMNITY/1", "TRANSFERS MATCHED")
        .containsEntry(claim.id() + "/RETURN_FREIGHT/1", "TRANSFERS MATCHED")
        .hasSize(3);

    Books books = stack.books();
    books.plant("DROP", "REFUND", claim.id() + "/REFUND/1", 0);
    books.plant("ALTER", "TRANSFER", claim.id() + "/INDEMNITY/1", 1);
    books.plant("REDIRECT", "TRANSFER", claim.id() + "/RETURN_FREIGHT/1", 0);
    books.plant("ADD", "TRANSFER", claim.id() + "/INDEMNITY/9", 777);
    Map<String, String> found = reconciled(api, day, claim.id());
    assertThat(found)
        .containsEntry(claim.id() + "/REFUND/1", "REFUNDS MISSING_THERE")
        .containsEntry(claim.id() + "/INDEMNITY/1", "TRANSFERS DIFFERENT_AMOUNT")
        .containsEntry(claim.id() + "/INDEMNITY/9", "TRANSFERS MISSING_HERE")
        .containsEntry(claim.id() + "/RETURN_FREIGHT/1", "TRANSFERS DIFFERENT_PAYEE")
        .hasSize(4);
    assertThat(reconciled(api, day, claim.id())).isEqualTo(found);
    assertThat(api.get(OPERATOR, "/v1/reconciliations?open=true").is(200).body().path("items"))
        .extracting(line -> line.path("key").asString())
        .contains(claim.id() + "/INDEMNITY/9");

    books.clearPlants();
    assertThat(reconciled(api, day, claim.id()).values())
        .containsOnly("REFUNDS MATCHED", "TRANSFERS MATCHED")
        .hasSize(3);
  }

  /** The payment was made; that it came back stays open until somebody says what became of it. */
  @Test
  void findsMoneyThatCameBackUntilItIsExplained(Stack stack) {
    Api api = stack.api();
    Claim claim = Claim.returnAndRefund(api).approved().sentBack().receiptConfirmed().ended("PAID");
    LocalDate day = LocalDate.now(ZONE);
    String key = claim.id() + "/INDEMNITY/1";
    stack.books().plant("RETURN", "TRANSFER", key, 0);
    assertThat(findings(api, day, key)).containsExactlyInAnyOrder("MATCHED", "CAME_BACK");

    JsonNode back = open(api, key).getFirst();
    assertThat(back.at("/theirs/amount/amountMinor").asLong()).isNegative();
    String said =
        """
        {"book":"TRANSFERS","finding":"CAME_BACK","key":"%s","theirsReference":"%s",
         "theirsMinor":%d,"reason":{"code":"PAID_AGAIN","text":"By hand, BANK-77."}}
        """
            .formatted(
                key,
                back.at("/theirs/reference").asString(),
                back.at("/theirs/amount/amountMinor").asLong());
    api.post(OPERATOR, "/v1/reconciliations/" + day + "/explanations", said).is(200);

    assertThat(findings(api, day, key)).contains("CAME_BACK");
    assertThat(open(api, key)).isEmpty();
  }

  private static List<JsonNode> open(Api api, String key) {
    return api.get(OPERATOR, "/v1/reconciliations?open=true")
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .filter(line -> line.path("key").asString().equals(key))
        .toList();
  }

  private static List<String> findings(Api api, LocalDate day, String key) {
    String path = "/v1/reconciliations/" + day;
    api.postPatiently(OPERATOR, path, "{}").is(202);
    return api.get(OPERATOR, path)
        .is(200)
        .body()
        .path("lines")
        .valueStream()
        .filter(line -> line.path("key").asString().equals(key))
        .map(line -> line.path("finding").asString())
        .toList();
  }

  @Test
  void isScheduledDaily(Stack stack) {
    Eventually.holds("the schedule is set", () -> stack.hasSchedule("reconciliation/daily"));
  }

  /** The findings of the claim's payments by key, settled ones left out. */
  private static Map<String, String> reconciled(Api api, LocalDate day, String claimId) {
    String path = "/v1/reconciliations/" + day;
    assertThat(api.postPatiently(OPERATOR, path, "{}").is(202).body().path("done").asBoolean())
        .isTrue();
    Map<String, String> findings = new TreeMap<>();
    for (JsonNode line : api.get(OPERATOR, path).is(200).body().path("lines")) {
      String key = line.path("key").asString();
      if (key.startsWith(claimId) && line.path("settledOn").isNull()) {
        findings.put(key, line.path("book").asString() + " " + line.path("finding").asString());
      }
    }
    return findings;
  }
}
