package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Refused;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows a claim: what was paid is recovered from the merchant. For one thread. */
public final class Aftermath {

  private static final String PATH = "/v1/recourses/";

  private final JsonMapper json = JsonMapper.shared();
  private final String claimId;
  private final Mail mail;
  private @Nullable RecourseView seen;

  Aftermath(String claimId, Mail mail) {
    this.claimId = claimId;
    this.mail = mail;
  }

  /** Waits until there is a recourse, and it is so. */
  public RecourseView await(String what, Predicate<RecourseView> isSo) throws InterruptedException {
    for (int time = 0; ; time++) {
      RecourseView recourse = look().orElse(null);
      if (recourse != null && isSo.test(recourse)) {
        return recourse;
      }
      if (recourse != null && recourse.isClosed()) {
        throw new WentOtherwise(
            "it never came to " + what + ": the recourse is " + recourse.outcome());
      }
      if (mail.isOver()) {
        String stage = recourse == null ? "there is no recourse" : "stage " + recourse.stage();
        throw new WentOtherwise("out of time waiting for " + what + ": " + stage);
      }
      mail.manner().pause(time);
    }
  }

  /** Does something with the recourse, as soon as the service says that it may be done. */
  public void act(Part by, String action, Object body) throws InterruptedException {
    RecourseView before =
        await(by.words() + "'s " + action, recourse -> recourse.allows(action, by.role()));
    String path = PATH + before.recourseId() + "/" + action;
    String key = mail.nextKey();
    while (!isDone(by, action, path, body, key)) {
      if (!mail.manner().insistsOnAnAnswer()
          && look().filter(now -> now.hasMovedSince(before)).isPresent()) {
        return;
      }
    }
  }

  private boolean isDone(Part by, String action, String path, Object body, String key)
      throws InterruptedException {
    try {
      return mail.tryPost(by, path, body, key).isPresent();
    } catch (Refused refused) {
      if (!refused.code().equals("ACTION_NOT_ALLOWED")
          || look().filter(recourse -> recourse.allows(action, by.role())).isEmpty()) {
        throw refused;
      }
      mail.manner().wasRefusedThough(refused);
      return false;
    }
  }

  /** The recourse with its history, where there is one. */
  Optional<RecourseView> story() throws InterruptedException {
    Optional<RecourseView> recourse = look();
    return recourse.isEmpty()
        ? recourse
        : Optional.of(view(mail.read(PATH + recourse.get().recourseId())));
  }

  /** How it stands, in words. */
  String stands() {
    return seen == null ? "" : " → " + (seen.outcome() == null ? seen.stage() : seen.outcome());
  }

  private Optional<RecourseView> look() throws InterruptedException {
    JsonNode items = mail.read("/v1/recourses?claimId=" + claimId).path("items");
    Optional<RecourseView> recourse = items.valueStream().findFirst().map(this::view);
    recourse.ifPresent(now -> seen = now);
    return recourse;
  }

  private RecourseView view(JsonNode recourse) {
    return json.treeToValue(recourse, RecourseView.class);
  }
}
