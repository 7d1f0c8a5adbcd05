package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.reconciliation.Book;
import io.baopei.domain.reconciliation.Finding;
import io.baopei.port.record.AuditTrail.Kind;
import io.baopei.port.record.AuditTrail.Subject;
import io.baopei.port.record.AuditTrail.Word;
import io.baopei.port.record.ClaimsFunds.Owner;
import io.baopei.port.record.Reconciliations.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AuditIT extends ApiHarness {

  private static final String PATH = "/v1/ops/audit";
  private static final String FINANCE = Tokens.of("fin-1", null, "FINANCE");
  private static final Instant AT = Instant.parse("2026-03-05T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final Reason DRILL = new Reason("DRILL", "A drill.");
  private static final Subject ALL = new Subject(null, null, null, null, null, null);

  @Autowired private MemoryAudit audit;

  @BeforeEach
  void somebodySaidSomething() {
    Money limit = Money.parse("CNY 5.00");
    audit.says(
        new Word(
            AT,
            "ops-2",
            Kind.DIFFERENCE_EXPLAINED,
            new Subject(null, null, null, null, null, difference()),
            DRILL),
        new Word(
            AT,
            "fin-1",
            Kind.DAY_CLOSED,
            new Subject(null, null, null, null, DAY.plusDays(1), null),
            null),
        new Word(
            AT,
            "ops-1",
            Kind.FUND_LIMITED,
            new Subject("INS-1", Owner.INSURER, "CNY", limit, null, null),
            DRILL),
        new Word(AT, "ops-1", Kind.PAYOUT_RESUMED, ALL, DRILL),
        new Word(AT, "ops-1", Kind.PAYOUT_STOPPED, ALL, new Reason("DRILL", null)));
  }

  private static Difference difference() {
    return new Difference(DAY, Book.TRANSFERS, "X", Finding.MISSING_HERE, "A-3", null, 7L);
  }

  @Test
  void tellsWhoSaidWhatAndWhen() {
    Answer answer = get(PATH, OPS);

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.json().path("nextCursor").isNull()).isTrue();
    assertThat(answer.json().path("items")).hasSize(5);
    assertThat(answer.at("/items/0/kind")).isEqualTo("DIFFERENCE_EXPLAINED");
    assertThat(answer.at("/items/0/by")).isEqualTo("ops-2");
    assertThat(answer.at("/items/0/day")).isEqualTo("2026-03-04");
    assertThat(answer.at("/items/0/difference/theirsReference")).isEqualTo("A-3");
    assertThat(answer.at("/items/0/difference/theirsMinor")).isEqualTo("7");
    assertThat(answer.json().at("/items/0/difference/oursMinor").isNull()).isTrue();
    assertThat(answer.at("/items/1/day")).isEqualTo("2026-03-05");
    assertThat(answer.json().at("/items/1/reason").isNull()).isTrue();
    assertThat(answer.at("/items/2/party")).isEqualTo("INSURER");
    assertThat(answer.at("/items/2/limit/amountMinor")).isEqualTo("500");
    assertThat(answer.at("/items/3/kind")).isEqualTo("PAYOUT_RESUMED");
    assertThat(answer.at("/items/3/reason/text")).isEqualTo("A drill.");
    assertThat(answer.at("/items/4/at")).isEqualTo("2026-03-05T04:00:00Z");
  }

  /** Null and absent are not the same to a reader: of a stop null says that it is everybody's. */
  @Test
  void saysOfEveryWordWhatItIsNotAbout() {
    JsonNode stop = get(PATH, FINANCE).json().at("/items/4");

    assertThat(stop.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "at",
            "by",
            "kind",
            "payerId",
            "party",
            "currency",
            "limit",
            "day",
            "difference",
            "reason");
    assertThat(stop.path("payerId").isNull()).isTrue();
  }

  @Test
  void isReadPageByPage() {
    List<String> kinds = new ArrayList<>();
    JsonNode page = get(PATH + "?limit=2", FINANCE).json();
    kinds.addAll(kinds(page));
    while (!page.path("nextCursor").isNull()) {
      String next = PATH + "?limit=2&cursor=" + page.path("nextCursor").asText();
      page = get(next, FINANCE).json();
      kinds.addAll(kinds(page));
    }

    assertThat(kinds)
        .containsExactly(
            "DIFFERENCE_EXPLAINED",
            "DAY_CLOSED",
            "FUND_LIMITED",
            "PAYOUT_RESUMED",
            "PAYOUT_STOPPED");
  }

  private static List<String> kinds(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .map(item -> item.path("kind").asText())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 422, INVALID_FIELD",
    "limit=101, 422, INVALID_FIELD",
    "cursor=made-up, 422, INVALID_FIELD",
    "limit=ten, 400, MALFORMED_REQUEST",
    "kind=DAY_CLOSED, 400, MALFORMED_REQUEST"
  })
  void refusesPagesThatAreNone(String query, int status, String code) {
    Answer refused = get(PATH + "?" + query, OPS);
    assertThat(refused.status()).as(refused.raw().body()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
  }

  @Test
  void isOperationsAndFinances() {
    assertThat(get(PATH, FINANCE).status()).isEqualTo(200);
    for (String other : List.of(PLATFORM, INSURER, MERCHANT, BUYER)) {
      assertThat(get(PATH, other).status()).isEqualTo(403);
    }
  }
}
