package io.baopei.sandbox.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.story.Accounts;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepertoireTest {

  private static final Instant NOW = Instant.parse("2026-03-05T04:00:00Z");

  static List<Story> all() {
    return Repertoire.all();
  }

  @Test
  void tellsOfEveryProgramme() {
    Map<String, List<Story>> told =
        all().stream().collect(groupingBy(story -> story.form().programme()));
    assertThat(told)
        .hasSize(6)
        .allSatisfy((name, stories) -> assertThat(stories).hasSizeGreaterThan(2));
    assertThat(all()).extracting(Story::title).doesNotHaveDuplicates();
    assertThat(all()).allMatch(story -> story.title().length() <= 38);
  }

  @Test
  void tellsOfRefusalsAndOfRecourses() {
    assertThat(all())
        .extracting(story -> story.ending().words())
        .contains("NOT_COVERED", "REJECTED", "SELLER_RESOLVED", "PAID, RECOVERED")
        .contains("PAID, WAIVED");
  }

  @ParameterizedTest
  @MethodSource("all")
  void filesUnderItsProgramme(Story story) {
    Ids ids = new Ids("R1", 3, story.form().platformId(), story.form().insurerId());
    JsonNode claim = json(story.form().claim(ids, NOW));
    assertThat(claim.path("programme").asString()).isEqualTo(story.form().programme());
    story
        .form()
        .policy(ids, NOW)
        .map(RepertoireTest::json)
        .ifPresent(
            policy -> {
              assertThat(policy.path("programme")).isEqualTo(claim.path("programme"));
              assertThat(policy.path("subOrderId")).isEqualTo(claim.at("/order/subOrderId"));
            });
  }

  /** Else books could not tell one story's payee from another's. */
  @ParameterizedTest
  @MethodSource("all")
  void paysIntoAccountsThatNameTheirOwner(Story story) {
    Ids ids = new Ids("R1", 3, story.form().platformId(), story.form().insurerId());
    JsonNode claim = json(story.form().claim(ids, NOW));
    JsonNode policy = json(story.form().policy(ids, NOW).orElse(Map.of()));
    assertThat(owner(claim.at("/request/buyerAccount"))).isIn(null, ids.buyerId());
    assertThat(owner(policy.at("/merchantAccount"))).isIn(null, ids.merchantId());
    assertThat(owner(policy.at("/insuredAccount"))).isIn(null, ids.platformId());
  }

  private static @Nullable String owner(JsonNode account) {
    return account.isMissingNode() ? null : Accounts.ownerOf(account.path("account").asString());
  }

  private static JsonNode json(Map<String, Object> body) {
    return JsonMapper.shared().valueToTree(body);
  }
}
