package io.baopei.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecourseTermsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration NONE = Duration.ZERO;

  private static RecourseTerms terms(
      Duration answer, Duration decision, Duration offset, Duration offsetEvery, String... rules) {
    return new RecourseTerms(answer, decision, offset, offsetEvery, List.of(rules));
  }

  private static void assertRefused(ThrowingCallable terms) {
    assertThatIllegalArgumentException().isThrownBy(terms).withMessageStartingWith("recourse:");
  }

  @Test
  void refusesWaitsThatCannotRun() {
    assertRefused(() -> terms(NONE, DAY, DAY, DAY, "R-1"));
    assertRefused(() -> terms(DAY, NONE, DAY, DAY, "R-1"));
    assertRefused(() -> terms(DAY, DAY, DAY, NONE, "R-1"));
  }

  /** The set-off is tried at least once before the rest is written off. */
  @Test
  void refusesASetOffThatIsNeverTried() {
    assertRefused(() -> terms(DAY, DAY, DAY.minusMillis(1), DAY, "R-1"));
    assertThat(terms(DAY, DAY, DAY, DAY, "R-1").offset()).isEqualTo(DAY);
    assertThat(terms(DAY, DAY, DAY.plusMillis(1), DAY, "R-1").offsetEvery()).isEqualTo(DAY);
  }

  @Test
  void refusesARecourseThatStandsOnNoRule() {
    assertRefused(() -> terms(DAY, DAY, DAY, DAY));
    assertThat(terms(DAY, DAY, DAY, DAY, "R-1", "R-2").rules()).containsExactly("R-1", "R-2");
  }

  @Test
  void dividesEveryWaitWhenScaled() {
    RecourseTerms shipped =
        terms(DAY.multipliedBy(10), DAY.multipliedBy(5), DAY.multipliedBy(30), DAY, "R-1");
    assertThat(shipped.scaled(24))
        .isEqualTo(
            terms(
                Duration.ofHours(10),
                Duration.ofHours(5),
                Duration.ofHours(30),
                Duration.ofHours(1),
                "R-1"));
  }
}
