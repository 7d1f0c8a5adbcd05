package io.baopei.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.contract.claim.ClaimWorkflowIds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimIdTest {

  @Test
  void isTheSameForTheSameNaturalKey() {
    ClaimId first = ClaimId.ofNaturalKey("tmall", "TMALL_30_DAY", "RF-1");
    assertThat(ClaimId.ofNaturalKey("tmall", "TMALL_30_DAY", "RF-1")).isEqualTo(first);
    assertThat(first.value()).matches("C-[0-9A-HJKMNP-TV-Z]{20}");
  }

  /** Frozen: a filing that is repeated after an upgrade must find its workflow. */
  @Test
  void keepsItsFormAcrossReleases() {
    assertThat(ClaimId.ofNaturalKey("tmall", "TMALL_30_DAY", "RF-1"))
        .hasToString("C-6WJDRNH4TCQ1BGWKBAMT");
  }

  @Test
  void differsWhereAnyPartOfTheKeyDiffers() {
    assertThat(
            IntStream.range(0, 10_000)
                .mapToObj(i -> ClaimId.ofNaturalKey("tmall", "TMALL_30_DAY", "RF-" + i)))
        .doesNotHaveDuplicates();
    assertThat(ClaimId.ofNaturalKey("a", "TMALL_30_DAY", "RF-1"))
        .isNotEqualTo(ClaimId.ofNaturalKey("b", "TMALL_30_DAY", "RF-1"))
        .isNotEqualTo(ClaimId.ofNaturalKey("a", "LIVE_QUALITY", "RF-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C-", "C-abc", "D-1", "C-1\n", "C-1 ", "C-1/2", "../C-1"})
  void refusesWhatIsNoId(String text) {
    assertThat(ClaimId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ClaimId(text));
    assertThat(ClaimWorkflowIds.claimOf("claim/" + text)).isEmpty();
  }

  @Test
  void namesItsWorkflowAndIsFoundByThatName() {
    ClaimId id = new ClaimId("C-42");
    assertThat(ClaimWorkflowIds.forClaim(id)).isEqualTo("claim/C-42");
    assertThat(ClaimWorkflowIds.claimOf("claim/C-42")).contains(id);
    assertThat(ClaimWorkflowIds.claimOf("recourse/C-42")).isEmpty();
  }
}
