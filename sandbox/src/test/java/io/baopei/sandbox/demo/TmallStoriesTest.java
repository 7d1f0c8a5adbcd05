package io.baopei.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TmallStoriesTest {

  private static final Instant NOW = Instant.parse("2026-03-05T04:00:00Z");

  @Test
  void tellsEveryRoadOnce() {
    List<Story> stories = TmallStories.all();
    assertThat(stories).hasSize(18).extracting(Story::title).doesNotHaveDuplicates();
    assertThat(stories).allMatch(story -> story.title().length() <= 38);
    assertThat(stories)
        .extracting(story -> story.ending().outcome())
        .contains("PAID", "NOT_COVERED", "REJECTED", "RETURN_NOT_SENT", "RECEIPT_REFUSED")
        .contains("WITHDRAWN");
  }

  @Test
  void writesAClaimAsTheContractHasIt() {
    Ids ids = new Ids("R1", 3, "TMALL", "PICC");
    JsonNode claim = json(TmallForm.returnAndRefund().claim(ids, NOW));
    assertThat(claim.at("/order/paid").toString())
        .isEqualTo("{\"currency\":\"CNY\",\"amountMinor\":29900}");
    assertThat(claim.at("/order/receiptConfirmedAt").asString()).isEqualTo("2026-03-01T04:00:00Z");
    assertThat(claim.at("/request/requestId").asString()).isEqualTo("RF-R1-03");
    assertThat(claim.at("/evidence/0/sha256").asString()).hasSize(64);
    JsonNode policy = json(TmallForm.returnAndRefund().policy(ids, NOW).orElseThrow());
    assertThat(policy.path("subOrderId")).isEqualTo(claim.at("/order/subOrderId"));
    assertThat(policy.path("merchantId")).isEqualTo(claim.at("/order/merchantId"));
  }

  @Test
  void neverUsesANameTwice() {
    Ids ids = new Ids(Ids.runAt(NOW.toEpochMilli()), 1, "TMALL", "PICC");
    Ids later = new Ids(Ids.runAt(NOW.toEpochMilli() + 1), 1, "TMALL", "PICC");
    Ids other = new Ids(ids.run(), 2, "TMALL", "PICC");
    assertThat(List.of(ids.subOrderId(), later.subOrderId(), other.subOrderId()))
        .doesNotHaveDuplicates();
  }

  private static JsonNode json(Map<String, Object> body) {
    return JsonMapper.shared().valueToTree(body);
  }
}
