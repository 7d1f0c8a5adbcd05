package io.baopei.domain.gate;

import static io.baopei.domain.programme.Programme.AMAZON_ATOZ;
import static io.baopei.domain.programme.Programme.BOND_1688;
import static io.baopei.domain.programme.Programme.DAMAGE_1688;
import static io.baopei.domain.programme.Programme.LIVE_PRICE;
import static io.baopei.domain.programme.Programme.LIVE_QUALITY;
import static io.baopei.domain.programme.Programme.TMALL_30_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every instant at which a rule of a gate turns, a second before it, at it and a second after. */
class GateBoundariesTest {

  private static final String REQUESTED = "claim.request.requestedAt";
  private static final String RECEIVED = "claim.order.receiptConfirmedAt";
  private static final String PAID = "claim.order.paidAt";
  private static final String DELIVERED = "claim.order.deliveredAt";
  private static final String PLACED = "claim.priceEvidence.placedAt";
  private static final String SUBMITTED = "claim.priceEvidence.submittedAt";
  private static final String BREACHED = "claim.breach.occurredAt";
  private static final String HAPPENED = "claim.incident.occurredAt";
  private static final String ISSUED = "policy.issuedAt";
  private static final Duration DAYS_15 = Duration.ofDays(15);
  private static final Duration DAYS_30 = Duration.ofDays(30);
  private static final Duration DAYS_90 = Duration.ofDays(90);
  private static final Instant LIVE_STARTS = midnight("2020-09-02", "Asia/Shanghai");

  /** Which of the three instants a rule accepts. */
  enum Turn {
    BEGINS("no yes yes"),
    ENDS_INCLUSIVE("yes yes no"),
    ENDS_EXCLUSIVE("yes no no"),
    NEVER("yes yes yes");

    private final String verdicts;

    Turn(String verdicts) {
      this.verdicts = verdicts;
    }
  }

  record Edge(CoveredClaim claim, String rule, String field, Instant at, Turn turn) {

    @Override
    public String toString() {
      return rule + " of " + claim.row().programme() + " " + turn + " at " + at + ", " + field;
    }
  }

  static Stream<Edge> edges() {
    return Stream.of(tmall(), quality(), price(), damage(), bond(), amazon()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edges")
  void turnsAtTheSecond(Edge edge) {
    String verdicts =
        Stream.of(-1, 0, 1)
            .map(seconds -> edge.claim().with(edge.field(), edge.at().plusSeconds(seconds)))
            .map(claim -> Boolean.TRUE.equals(Judged.passes(edge.rule(), claim)) ? "yes" : "no")
            .collect(Collectors.joining(" "));
    assertThat(verdicts).isEqualTo(edge.turn().verdicts);
  }

  private static List<Edge> tmall() {
    Instant received = of(TMALL_30_DAY).instant(RECEIVED);
    return List.of(
        new Edge(of(TMALL_30_DAY), "T-05", REQUESTED, received, Turn.BEGINS),
        new Edge(of(TMALL_30_DAY), "T-06", REQUESTED, received.plus(DAYS_30), Turn.ENDS_INCLUSIVE),
        new Edge(of(TMALL_30_DAY), "T-17", ISSUED, shanghai("2022-01-01"), Turn.BEGINS));
  }

  private static List<Edge> quality() {
    Instant received = of(LIVE_QUALITY).instant(RECEIVED);
    return List.of(
        new Edge(of(LIVE_QUALITY), "L-01", PAID, LIVE_STARTS, Turn.BEGINS),
        new Edge(of(LIVE_QUALITY), "L-01", REQUESTED, received, Turn.BEGINS),
        new Edge(of(LIVE_QUALITY), "L-01", REQUESTED, received.plus(DAYS_30), Turn.ENDS_INCLUSIVE),
        new Edge(of(LIVE_QUALITY), "Q-04", ISSUED, LIVE_STARTS, Turn.BEGINS));
  }

  private static List<Edge> price() {
    Instant paid = of(LIVE_PRICE).instant(PAID);
    Instant placed = of(LIVE_PRICE).instant(PLACED);
    Instant end = paid.plus(DAYS_30);
    CoveredClaim atTheEnd = of(LIVE_PRICE).with(SUBMITTED, end);
    return List.of(
        new Edge(of(LIVE_PRICE), "L-01", PAID, LIVE_STARTS, Turn.BEGINS),
        new Edge(of(LIVE_PRICE), "P-01", PAID, LIVE_STARTS, Turn.BEGINS),
        new Edge(of(LIVE_PRICE), "P-01", ISSUED, LIVE_STARTS, Turn.NEVER),
        new Edge(of(LIVE_PRICE), "P-09", PLACED, paid, Turn.BEGINS),
        new Edge(atTheEnd, "P-09", PLACED, end, Turn.ENDS_INCLUSIVE),
        new Edge(of(LIVE_PRICE), "P-09", SUBMITTED, end, Turn.ENDS_INCLUSIVE),
        new Edge(of(LIVE_PRICE), "P-09", SUBMITTED, placed, Turn.BEGINS));
  }

  private static List<Edge> damage() {
    Instant start = shanghai("2024-03-29");
    Instant delivered = of(DAMAGE_1688).instant(DELIVERED);
    return List.of(
        new Edge(of(DAMAGE_1688), "D-01", ISSUED, start, Turn.BEGINS),
        new Edge(of(DAMAGE_1688), "D-02", ISSUED, start, Turn.BEGINS),
        new Edge(of(DAMAGE_1688), "OQ-21", REQUESTED, delivered, Turn.BEGINS),
        new Edge(
            of(DAMAGE_1688), "OQ-21", REQUESTED, delivered.plus(DAYS_15), Turn.ENDS_INCLUSIVE));
  }

  /** OQ-23: the version in force at the policy's issue, the cover in force at the event. */
  private static List<Edge> bond() {
    Instant first = shanghai("2023-03-20");
    Instant second = shanghai("2023-09-18");
    Instant from = of(BOND_1688).instant("policy.effectiveFrom");
    Instant to = of(BOND_1688).instant("policy.effectiveTo");
    return List.of(
        new Edge(writtenBy("SUNSHINE"), "S-02", ISSUED, first, Turn.BEGINS),
        new Edge(writtenBy("SUNSHINE"), "S-07", ISSUED, first, Turn.BEGINS),
        new Edge(writtenBy("SUNSHINE"), "S-02", ISSUED, second, Turn.NEVER),
        new Edge(writtenBy("ZHONGAN"), "S-02", ISSUED, second, Turn.BEGINS),
        new Edge(writtenBy("CATHAY"), "S-02", ISSUED, second, Turn.BEGINS),
        new Edge(of(BOND_1688), "S-07", BREACHED, from, Turn.BEGINS),
        new Edge(of(BOND_1688), "S-07", BREACHED, to, Turn.ENDS_EXCLUSIVE));
  }

  private static List<Edge> amazon() {
    Instant start = midnight("2021-09-01", "America/Los_Angeles");
    Instant now = of(AMAZON_ATOZ).instant("now");
    return List.of(
        new Edge(of(AMAZON_ATOZ), "A-01", "now", start, Turn.BEGINS),
        new Edge(of(AMAZON_ATOZ), "S3-11", HAPPENED, now.minus(DAYS_90), Turn.BEGINS),
        new Edge(of(AMAZON_ATOZ), "S3-11", HAPPENED, now, Turn.ENDS_INCLUSIVE));
  }

  private static CoveredClaim of(Programme programme) {
    return CoveredClaim.of(programme);
  }

  private static CoveredClaim writtenBy(String insurer) {
    return of(BOND_1688).with("policy.insurerId", insurer);
  }

  private static Instant shanghai(String date) {
    return midnight(date, "Asia/Shanghai");
  }

  private static Instant midnight(String date, String zone) {
    return LocalDateTime.parse(date + "T00:00").atZone(ZoneId.of(zone)).toInstant();
  }
}
