package io.baopei.worker.e2e;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.worker.e2e.Books.Movement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Heavy: run with {@code -De2e.crowd=true} on a machine that has nothing else to do. */
@EnabledIfSystemProperty(named = "e2e.crowd", matches = "true")
@ExtendWith(StackExtension.class)
class ManyClaimsIT {

  private static final Logger LOG = LoggerFactory.getLogger(ManyClaimsIT.class);
  private static final int CLAIMS = 500;

  /** How many work at the claims at once: enough to keep the machine busy. */
  private static final int PEOPLE = 20;

  @Test
  void files500ClaimsAtOnce(Stack stack) {
    Api api = stack.api();
    long start = System.nanoTime();
    List<Claim> claims =
        Together.all(
            CLAIMS,
            IntStream.range(0, CLAIMS)
                .<Supplier<Claim>>mapToObj(number -> () -> filed(api, number))
                .toList());
    long filed = System.nanoTime();
    Together.all(
        PEOPLE,
        IntStream.range(0, CLAIMS)
            .<Supplier<Claim>>mapToObj(number -> () -> driven(claims.get(number), number))
            .toList());
    claims.forEach(claim -> claim.ended("PAID"));
    log(start, filed, System.nanoTime());

    assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    Map<String, List<Movement>> moved =
        stack.books().movements().stream().collect(groupingBy(Movement::claimId));
    for (Claim claim : claims) {
      List<Movement> payments = moved.getOrDefault(claim.id(), List.of());
      assertThat(payments).as(claim.id()).allMatch(each -> each.executions() == 1);
      assertThat(claim.paidLegs()).as(claim.id()).isNotEmpty().isEqualTo(Paid.summary(payments));
    }
  }

  private static boolean goesBack(int number) {
    return number % 2 == 0;
  }

  private static Claim filed(Api api, int number) {
    return goesBack(number) ? Claim.returnAndRefund(api) : Claim.refundOnly(api);
  }

  private static Claim driven(Claim claim, int number) {
    claim.approved();
    if (goesBack(number)) {
      claim.reported("RETURN_TRACKING_SUBMITTED", Forms.TRACKING);
      claim.reported("MERCHANT_CONFIRMED_RECEIPT", "{}");
    }
    return claim;
  }

  private static void log(long start, long filed, long paid) {
    Duration filing = Duration.ofNanos(filed - start);
    Duration rest = Duration.ofNanos(paid - filed);
    double perSecond = CLAIMS * 1_000.0 / filing.plus(rest).toMillis();
    LOG.info("{} claims: filed in {}, paid in {}, {} claims/s", CLAIMS, filing, rest, perSecond);
  }
}
