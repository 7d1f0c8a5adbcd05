package io.baopei.sandbox.storm;

import static io.baopei.sandbox.demo.story.StoryFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.ClaimView.Allowed;
import io.baopei.sandbox.demo.wire.ClaimView.Parked;
import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.token.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AftercareTest {

  private final List<String> posts = new ArrayList<>();

  private void careFor(ClaimView claim, RecourseView... recourses) throws InterruptedException {
    new Aftercare(new Service(), StormFixture.cast(2))
        .of(new Records(List.of(claim), List.of(recourses), List.of()), Set.of("C-1"));
  }

  private static ClaimView open(int story, @Nullable Parked parked, Allowed... allowed) {
    ClaimView claim = StormFixture.aClaim(story, null);
    return new ClaimView(
        claim.claimId(),
        claim.programme(),
        null,
        null,
        claim.subOrderId(),
        claim.stage(),
        null,
        null,
        parked,
        NOON,
        null,
        List.of(allowed),
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "withdrawal,PLATFORM,TMALL,OVERTAKEN",
    "step-in,OPS,'',DECLINE",
    "review,INSURER,PICC,REJECT",
    "dispute-decision,OPS,'',UPHOLD"
  })
  void endsAClaimByWhateverIsAllowed(String action, String role, String org, String word)
      throws InterruptedException {
    careFor(open(1, null, new Allowed(action, role)));
    assertThat(posts)
        .singleElement()
        .asString()
        .startsWith(role + " " + org + " /v1/claims/C-1/" + action)
        .contains(word);
  }

  @Test
  void givesADeclinedPaymentAnAccountThatTakesIt() throws InterruptedException {
    careFor(open(1, new Parked(NOON, "PAYOUT_INDEMNITY", "", ""), new Allowed("repair", "OPS")));
    assertThat(posts)
        .singleElement()
        .asString()
        .contains("/repair", "RETRY", "aftercare@M-R1-01.example.com");
  }

  @Test
  void leavesAloneWhatItIsNotAskedToCareFor() throws InterruptedException {
    careFor(open(2, null, new Allowed("withdrawal", "PLATFORM")));
    careFor(StormFixture.aClaim(1, "PAID"));
    assertThat(posts).isEmpty();
  }

  @Test
  void waivesARecourseThatIsOpen() throws InterruptedException {
    RecourseView recourse =
        StormFixture.withAllowed(StormFixture.aRecourse(1, 0), new Allowed("waiver", "OPS"));
    careFor(StormFixture.aClaim(1, "PAID"), recourse, StormFixture.aRecourse(2, 0));
    assertThat(posts).singleElement().asString().startsWith("OPS  /v1/recourses/C-1/waiver");
  }

  private final class Service extends SilentWire {

    @Override
    public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
      String role = caller.roles().getFirst();
      posts.add(role + " " + caller.org().orElse("") + " " + path + " " + body);
      return JsonMapper.shared().createObjectNode();
    }
  }
}
