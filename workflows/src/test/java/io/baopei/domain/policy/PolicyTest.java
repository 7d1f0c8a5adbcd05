package io.baopei.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.programme.Programme;
import io.baopei.fixture.Filings;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final Policy POLICY =
      Objects.requireNonNull(Filings.aClaim().application().policy());

  private static boolean covers(Programme programme, String merchant, String subOrder) {
    return POLICY.covers(programme, merchant, subOrder);
  }

  /** T-17: a policy is for one programme, one merchant and one sub-order. */
  @Test
  void coversItsOwnSubOrderAlone() {
    String subOrder = "2026030100001-1";
    assertThat(covers(Programme.TMALL_30_DAY, "M-77", subOrder)).isTrue();
    assertThat(covers(Programme.LIVE_QUALITY, "M-77", subOrder)).isFalse();
    assertThat(covers(Programme.TMALL_30_DAY, "M-78", subOrder)).isFalse();
    assertThat(covers(Programme.TMALL_30_DAY, "M-77", "2026030100001-2")).isFalse();
  }
}
