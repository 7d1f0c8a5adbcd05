package io.baopei.worker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baopei.domain.claim.ClaimId;
import io.baopei.worker.api.Vectors.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The API, asked at the instant of a worked example what the example asks. */
abstract class VectorHarness extends ApiHarness {

  private final List<String> filed = new ArrayList<>();

  /** Registers the row's policy and files its claim, as its platform does. */
  Answer file(Row row) {
    clock.standAt(row.now());
    claims.tookEarlier(row.subOrderId(), row.earlier());
    row.policy()
        .map(policy -> post("/v1/policies", PLATFORM, policy))
        .ifPresent(kept -> assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201));
    Answer answer = post("/v1/claims", PLATFORM, row.claim());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    filed.add(answer.at("/claimId"));
    return answer;
  }

  JsonNode view(String claimId) {
    return get("/v1/claims/" + claimId, PLATFORM).json();
  }

  JsonNode trace(String claimId) {
    return get("/v1/claims/" + claimId + "/trace", PLATFORM).json();
  }

  /** Others that share the records find them as they were. */
  @AfterEach
  void leaveNothingBehind() {
    clock.goOn();
    filed.forEach(claimId -> claims.takeBack(new ClaimId(claimId)));
    filed.clear();
  }
}
