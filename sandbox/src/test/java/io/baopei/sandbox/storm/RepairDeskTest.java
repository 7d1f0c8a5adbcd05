package io.baopei.sandbox.storm;

import static io.baopei.sandbox.demo.story.StoryFixture.NOON;
import static io.baopei.sandbox.demo.story.StoryFixture.aStory;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.sandbox.demo.story.Ending;
import io.baopei.sandbox.demo.story.Steps;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.token.Caller;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepairDeskTest {

  private static final int SPEED = 2_000;
  private static final Ending ENDING = Ending.unpaid("REJECTED");

  private final Service service = new Service();

  private int look() throws InterruptedException {
    Cast cast =
        StormFixture.cast(
            List.of(aStory().ends(ENDING), aStory().then(Steps.reject("no")).ends(ENDING)));
    RepairDesk desk = new RepairDesk(service, cast, SPEED, InstantSource.fixed(NOON));
    desk.look();
    return desk.repaired();
  }

  private static String parked(String claimId, int secondsAgo) {
    return "{\"claimId\":\"%s\",\"parked\":{\"since\":\"%s\"}}"
        .formatted(claimId, NOON.minusSeconds(secondsAgo));
  }

  private static String overdue(int story) {
    return "{\"claimId\":\"C-%d\",\"subOrderId\":\"O-R1-%02d-1\"}".formatted(story, story);
  }

  /** Its own reviewer may be about to reject what this one would have paid. */
  @Test
  void reviewsOnlyWhereNobodyInTheStoryDoes() throws InterruptedException {
    service.overdue = overdue(1) + "," + overdue(2) + "," + overdue(3);
    look();
    assertThat(service.posts).containsExactly("late-reviewer PICC /v1/claims/C-1/review");
  }

  /** The terms decide some reviews by themselves when the grace is over. */
  @Test
  void leavesTheTermsTheirTime() throws InterruptedException {
    look();
    // 12 hours of grace, divided by the speed, and 45 s.
    assertThat(service.asked).last().asString().endsWith("&dueBefore=2026-03-05T03:58:53.400Z");
  }

  @Test
  void triesAgainWhatHasBeenParkedForAWhile() throws InterruptedException {
    service.parked = parked("C-1", 46) + "," + parked("C-2", 44);
    assertThat(look()).isEqualTo(1);
    assertThat(service.posts).containsExactly("repair  /v1/claims/C-1/repair");
  }

  @Test
  void goesOnWithTheNextWhereOneIsRefused() throws InterruptedException {
    service.parked = parked("C-0", 60) + "," + parked("C-1", 60);
    assertThat(look()).isEqualTo(1);
  }

  /** A service that refuses whatever is asked of the claim {@code C-0}. */
  private static final class Service extends SilentWire {

    final List<String> asked = new ArrayList<>();
    final List<String> posts = new ArrayList<>();
    String parked = "";
    String overdue = "";

    @Override
    public JsonNode get(Caller caller, String path) {
      asked.add(path);
      String items = path.contains("parked=true") ? parked : overdue;
      return JsonMapper.shared().readTree("{\"items\":[" + items + "]}");
    }

    @Override
    public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
      if (path.contains("/C-0/")) {
        throw new Refused("POST " + path, 409, JsonMapper.shared().createObjectNode());
      }
      posts.add(caller.sub() + " " + caller.org().orElse("") + " " + path);
      return JsonMapper.shared().createObjectNode();
    }
  }
}
