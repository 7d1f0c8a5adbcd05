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
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody at once. What has too much to do says so with 503 and {@code Retry-After}, and each
 * caller comes again under the same key. {@code -De2e.crowd=500} makes the crowd larger.
 */
@ExtendWith(StackExtension.class)
class ManyClaimsIT {

  private static final Logger LOG = LoggerFactory.getLogger(ManyClaimsIT.class);
  private static final int CLAIMS = Integer.getInteger("e2e.crowd", 200);

  /** How many work at the claims at once: enough to keep the machine busy. */
  private static final int PEOPLE = 20;

  @Test
  void paysEveryClaimOfACrowdOnce(Stack stack) {
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
    LOG.info(
        "{} claims: filed in {}, paid in {}, {} claims/s, {} requests sent again",
        CLAIMS,
        filing,
        rest,
        perSecond,
        Api.repeated());
  }
}
