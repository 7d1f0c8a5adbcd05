package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Leg;
import io.baopei.sandbox.demo.wire.Moved;
import io.baopei.sandbox.demo.wire.Sum;
import io.baopei.sandbox.demo.wire.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stories and their endings, ready made. */
public final class StoryFixture {

  public static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");
  public static final Sum PRICE = Sum.cny("299.00");
  public static final Ending.Paid INDEMNITY = new Ending.Paid("INDEMNITY", "MERCHANT", PRICE);

  private StoryFixture() {}

  public static ClaimForm aForm() {
    return new ClaimForm() {
      @Override
      public String programme() {
        return "TMALL_30_DAY";
      }

      @Override
      public String platformId() {
        return "TMALL";
      }

      @Override
      public String insurerId() {
        return "PICC";
      }

      @Override
      public Optional<Map<String, Object>> policy(Ids ids, Instant now) {
        return Optional.of(Map.of("policyNo", ids.policyNo()));
      }

      @Override
      public Map<String, Object> claim(Ids ids, Instant now) {
        return Map.of("programme", "TMALL_30_DAY");
      }
    };
  }

  public static Story.Teller aStory() {
    return Story.of("A story", aForm());
  }

  public static ClaimView aClaim(@Nullable String outcome, Leg... legs) {
    return new ClaimView(
        "C-1",
        "TMALL_30_DAY",
        "2022-01-01",
        "P-1",
        "O-1-1",
        outcome == null ? "PAYOUT" : "CLOSED",
        outcome,
        null,
        null,
        NOON,
        null,
        List.of(),
        new ClaimView.Settlement(PRICE, List.of(legs)),
        null);
  }

  public static Leg aLeg(String leg, String payee, String status) {
    return new Leg(leg, payee, PRICE, status, NOON, "20260305000000000001");
  }

  public static Moved moved(String key, int executions) {
    return new Moved(
        "TRANSFER",
        key,
        "shop@M-1.example.com",
        "CNY",
        PRICE.amountMinor(),
        executions,
        executions,
        0);
  }

  public static Performance performance(
      Ending ending, ClaimView claim, Trace trace, List<Moved> moved, String... mismatches) {
    return new Performance(
        1,
        aStory().ends(ending),
        claim,
        trace,
        null,
        moved,
        List.of(new Aside(NOON.plusSeconds(2), "a fault is ordered")),
        Answers.none(),
        Duration.ofMillis(1234),
        List.of(mismatches));
  }
}
