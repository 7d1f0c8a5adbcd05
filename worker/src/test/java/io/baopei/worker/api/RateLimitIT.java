package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.config.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"baopei.rate-limit.per-second=1", "baopei.rate-limit.burst=3"})
class RateLimitIT extends ApiHarness {

  @Autowired private Settings settings;

  @Test
  void sendsAwayWhoTakesMoreThanItsShare() {
    String greedy = Tokens.of("greedy", "SHOP-G", "OPS");
    for (long request = 0; request < settings.rateLimit().burst(); request++) {
      assertThat(get("/v1/claims", greedy).status()).isEqualTo(200);
    }
    Answer refused = get("/v1/claims", greedy);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED.name());
    assertThat(refused.raw().headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 2L);

    assertThat(get("/v1/claims", Tokens.of("modest", "SHOP-M", "OPS")).status()).isEqualTo(200);
  }
}
