package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.Material;
import io.baopei.domain.claim.Actor;
import io.baopei.domain.claim.EvidenceItem;
import io.baopei.domain.claim.EvidenceKind;
import io.baopei.domain.claim.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever may see a claim may read what was said and shown on it. */
class EvidenceIT extends ApiHarness {

  private static final Instant LATER = Instant.parse("2026-03-06T02:00:00Z");
  private static final Actor BUYER_B9 = new Actor(Role.BUYER, "B-9");

  static List<String> parties() {
    String finance = Tokens.of("fin-1", null, "FINANCE");
    return List.of(PLATFORM, INSURER, MERCHANT, BUYER, OPS, finance);
  }

  static List<String> strangers() {
    return List.of(
        Tokens.of("bot", "OTHER", "PLATFORM"),
        Tokens.of("reviewer-9", "INS-9", "INSURER"),
        Tokens.of("shop-9", "M-9", "MERCHANT"),
        Tokens.of("B-8", null, "BUYER"));
  }

  @ParameterizedTest
  @MethodSource("parties")
  void showsThePartiesWhatCameWithTheFiling(String token) {
    Answer answer = get(path(filed("shown").at("/claimId")), token);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/items/0/action")).isEqualTo("filing");
    assertThat(answer.at("/items/0/by/role")).isEqualTo("PLATFORM");
    assertThat(answer.at("/items/0/text")).isEqualTo("Does not switch on.");
    assertThat(answer.at("/items/0/evidence/0/uri")).isEqualTo("https://pictures.example/1.jpg");
    assertThat(answer.at("/items/0/evidence/0/sha256")).isEqualTo("ab".repeat(32));
  }

  @Test
  void showsWhatCameLaterInOrder() {
    String claimId = filed("later").at("/claimId");
    EvidenceItem film = new EvidenceItem(EvidenceKind.VIDEO, "https://v.example/1", null, "dark");
    claims.said(
        claimId, new Material(LATER, BUYER_B9, "dispute-answer", null, "I sent it", List.of(film)));
    claims.said(
        claimId, new Material(LATER, Actor.MERCHANT, "receipt", "EMPTY_PARCEL", null, List.of()));

    Answer answer = get(path(claimId), INSURER);

    assertThat(answer.json().path("items").findValuesAsText("action"))
        .containsExactly("filing", "dispute-answer", "receipt");
    assertThat(answer.at("/items/1/at")).isEqualTo("2026-03-06T02:00:00Z");
    assertThat(answer.at("/items/1/by/sub")).isEqualTo("B-9");
    assertThat(answer.at("/items/1/evidence/0/caption")).isEqualTo("dark");
    assertThat(answer.json().at("/items/1/evidence/0/sha256").isNull()).isTrue();
    assertThat(answer.at("/items/2/code")).isEqualTo("EMPTY_PARCEL");
    assertThat(answer.json().at("/items/2/evidence").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void isNotThereForAnybodyElse(String token) {
    Answer answer = get(path(filed("hidden").at("/claimId")), token);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("CLAIM_NOT_FOUND");
    assertThat(answer.raw().body()).doesNotContain("switch on");
  }

  @Test
  void isNotThereWithoutAClaim() {
    assertThat(get(path("C-none"), OPS).code()).isEqualTo("CLAIM_NOT_FOUND");
  }

  private static String path(String claimId) {
    return "/v1/claims/" + claimId + "/evidence";
  }
}
