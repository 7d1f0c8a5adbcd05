package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Sum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A story while it is played: one claim, and what the players see of it. For one thread. */
public final class Scene {

  private final JsonMapper json = JsonMapper.shared();
  private final Ids ids;
  private final Mail mail;
  private final Progress progress;
  private final List<Aside> asides = new ArrayList<>();
  private final List<Integer> faults = new ArrayList<>();
  private @Nullable ClaimView view;
  private @Nullable Aftermath aftermath;

  Scene(Ids ids, Mail mail, Progress progress) {
    this.ids = ids;
    this.mail = mail;
    this.progress = progress;
  }

  /** The names in this story. */
  public Ids ids() {
    return ids;
  }

  /** The claim as it was seen last. */
  public ClaimView view() {
    if (view == null) {
      throw new IllegalStateException("no claim is filed yet");
    }
    return view;
  }

  /** Registers the policy, if there is one, and files the claim. */
  void open(ClaimForm form) throws InterruptedException {
    for (Map.Entry<String, Object> known : form.market(ids).entrySet()) {
      mail.put(known.getKey(), known.getValue());
    }
    Instant now = mail.now();
    Map<String, Object> policy = form.policy(ids, now).orElse(null);
    if (policy != null) {
      mail.post(Part.PLATFORM, "/v1/policies", policy);
    }
    see(mail.post(Part.PLATFORM, "/v1/claims", form.claim(ids, now)));
    progress.tell(ids.number(), "platform files " + view().claimId() + stands());
  }

  /** Waits until the claim is so. */
  public void await(String what, Predicate<ClaimView> isSo) throws InterruptedException {
    for (int time = 0; !isSo.test(view()); time++) {
      if (view().isClosed()) {
        throw new WentOtherwise("it never came to " + what + ": the claim is " + view().outcome());
      }
      pause(what, time);
      look();
    }
  }

  /** Waits a moment before it looks again, while there is time. */
  void pause(String what, int time) throws InterruptedException {
    if (mail.isOver()) {
      throw new WentOtherwise("out of time waiting for " + what + ": stage " + view().stage());
    }
    mail.manner().pause(time);
  }

  /** Does something with the claim, as soon as the service says that it may be done. */
  public void act(Part by, String action, Object body) throws InterruptedException {
    await(by.words() + "'s " + action, claim -> claim.allows(action, by.role()));
    ClaimView before = view();
    String path = "/v1/claims/" + before.claimId() + "/" + action;
    String key = mail.nextKey();
    while (!isDoneOrStillAllowed(by, action, path, body, key)) {
      look();
      if (!mail.manner().insistsOnAnAnswer() && view().hasMovedSince(before)) {
        aside("no answer to the " + action + ", but the claim shows that it was done");
        return;
      }
    }
  }

  /** What follows the claim. */
  public Aftermath aftermath() {
    if (aftermath == null) {
      aftermath = new Aftermath(view().claimId(), mail);
    }
    return aftermath;
  }

  /** From now on the platform owes the merchant that, and no more. */
  public void owe(Sum due) throws InterruptedException {
    mail.put("/sandbox/merchants/" + ids.merchantId() + "/due", due);
    aside("the platform owes the merchant " + due);
  }

  /** Reports a fact as the platform does; what becomes of it is seen later. */
  public void report(String eventId, String type, Map<String, Object> data)
      throws InterruptedException {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventId", eventId);
    event.put("type", type);
    event.put("occurredAt", mail.now());
    event.put("claimId", view().claimId());
    event.put("data", data);
    mail.post(Part.PLATFORM, "/v1/platform-events", event);
    mail.isDone(type);
  }

  /** Orders a fault of a counterparty, once, for this claim. */
  public void spoil(String target, String fault) throws InterruptedException {
    String match = view().claimId() + "/";
    Map<String, Object> rule = Map.of("target", target, "fault", fault, "match", match, "times", 1);
    faults.add(mail.order("/sandbox/faults", rule).path("id").asInt());
    aside("a fault is ordered: " + target + " " + fault);
  }

  /** Tells what is done; it is in the trace as well. */
  public void tell(String what) {
    progress.tell(ids.number(), what + stands());
  }

  /** Tells what is done to recover what was paid; it is in the recourse's history as well. */
  void tellAftermath(String what) {
    progress.tell(ids.number(), what + aftermath().stands());
  }

  /** Tells what no trace will tell. */
  public void aside(String what) {
    asides.add(new Aside(mail.now(), what));
    progress.tell(ids.number(), what);
  }

  List<Aside> asides() {
    return List.copyOf(asides);
  }

  List<Integer> faults() {
    return List.copyOf(faults);
  }

  Mail mail() {
    return mail;
  }

  @Nullable ClaimView seen() {
    return view;
  }

  void look() throws InterruptedException {
    see(read(""));
  }

  /** What the operator reads of the claim, below its address. */
  JsonNode read(String below) throws InterruptedException {
    return mail.read("/v1/claims/" + view().claimId() + below);
  }

  /** Asks for something that is apart from the claim's road, below its address. */
  JsonNode post(Part by, String below, Object body) throws InterruptedException {
    return mail.post(by, "/v1/claims/" + view().claimId() + below, body);
  }

  private boolean isDoneOrStillAllowed(Part by, String action, String path, Object body, String key)
      throws InterruptedException {
    try {
      return isDone(by, path, body, key);
    } catch (Refused refused) {
      look();
      if (!refused.code().equals("ACTION_NOT_ALLOWED") || !view().allows(action, by.role())) {
        throw refused;
      }
      mail.manner().wasRefusedThough(refused);
      return false;
    }
  }

  private boolean isDone(Part by, String path, Object body, String key)
      throws InterruptedException {
    Optional<JsonNode> answer = mail.tryPost(by, path, body, key);
    answer.ifPresent(this::see);
    return answer.isPresent();
  }

  private void see(JsonNode claim) {
    view = json.treeToValue(claim, ClaimView.class);
  }

  private String stands() {
    ClaimView claim = view();
    return " → " + (claim.outcome() == null ? claim.stage() : claim.outcome());
  }
}
