package io.baopei.worker.e2e;

import static io.baopei.worker.e2e.Caller.MERCHANT;
import static io.baopei.worker.e2e.Caller.OPERATOR;
import static io.baopei.worker.e2e.Caller.PLATFORM;
import static io.baopei.worker.e2e.Caller.REVIEWER;
import static io.baopei.worker.e2e.Caller.SENIOR_REVIEWER;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One claim, and what people do with it; each must be done by the service, at once or in a while.
 */
final class Claim {

  static final String RETURN_AND_REFUND = "RETURN_AND_REFUND";
  static final String REFUND_ONLY = "REFUND_ONLY";

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String REASON = "\"reason\":{\"code\":\"SEEN\",\"text\":\"As seen.\"}";

  private final Api api;
  private final String id;

  private Claim(Api api, String id) {
    this.api = api;
    this.id = id;
  }

  /** The name of a sub-order that no other claim is about. */
  static String newName() {
    return "e2e-" + NUMBERS.incrementAndGet();
  }

  /** Registers a policy and files a claim of a sub-order of its own. */
  static Claim filed(Api api, String kind) {
    String name = newName();
    api.postPatiently(PLATFORM, "/v1/policies", Forms.policy(name)).isDone();
    // Filed under its natural key: one whose first answer was lost is answered with 200.
    Answer filed =
        api.postPatiently(PLATFORM, "/v1/claims", Forms.claim(name, "RF-" + name, kind)).isDone();
    return new Claim(api, filed.text("claimId"));
  }

  /** Files a claim of some programme, with its policy where it has one. */
  static Claim filed(Api api, Optional<String> policy, String body) {
    policy.ifPresent(each -> api.postPatiently(PLATFORM, "/v1/policies", each).isDone());
    return new Claim(api, api.postPatiently(PLATFORM, "/v1/claims", body).isDone().text("claimId"));
  }

  static Claim returnAndRefund(Api api) {
    return filed(api, RETURN_AND_REFUND);
  }

  static Claim refundOnly(Api api) {
    return filed(api, REFUND_ONLY);
  }

  String id() {
    return id;
  }

  Claim approved() {
    return act(REVIEWER, "review", "{\"decision\":\"APPROVE\"}");
  }

  Claim approvedBySenior() {
    return act(SENIOR_REVIEWER, "review", "{\"decision\":\"APPROVE\"}");
  }

  Claim approvedBy(Caller reviewer) {
    return act(reviewer, "review", "{\"decision\":\"APPROVE\"}");
  }

  Claim acceptedByMerchant() {
    return act(MERCHANT, "merchant-response", "{\"decision\":\"ACCEPT\"}");
  }

  Claim refusedByMerchant() {
    return act(MERCHANT, "merchant-response", "{\"decision\":\"REFUSE\"," + REASON + "}");
  }

  /** Operations pay in the merchant's stead. */
  Claim steppedIn(String amount) {
    return act(OPERATOR, "step-in", "{\"decision\":\"PAY\",\"amount\":" + amount + "}");
  }

  Claim rejected() {
    return act(REVIEWER, "review", "{\"decision\":\"REJECT\"," + REASON + "}");
  }

  Claim askedForMore() {
    String body = "{\"decision\":\"REQUEST_SUPPLEMENT\",\"missing\":[\"The type plate.\"]}";
    return act(REVIEWER, "review", body);
  }

  Claim supplemented() {
    String body = "{\"description\":\"The type plate.\",\"items\":[" + Forms.photo() + "]}";
    return act(PLATFORM, "evidence", body);
  }

  Claim appealed() {
    return act(PLATFORM, "appeal", "{\"statement\":\"It is broken.\",\"items\":[]}");
  }

  Claim sentBack() {
    return act(PLATFORM, "return-tracking", Forms.TRACKING);
  }

  Claim receiptConfirmed() {
    return act(MERCHANT, "receipt", "{\"decision\":\"CONFIRM\"}");
  }

  Claim receiptRefused() {
    String body =
        "{\"decision\":\"REFUSE\",\"ground\":\"MISSING_PIECES\",\"proof\":[%s]}"
            .formatted(Forms.photo());
    return act(MERCHANT, "receipt", body);
  }

  Claim disputeAnswered() {
    return act(PLATFORM, "dispute-answer", "{\"statement\":\"All is there.\",\"items\":[]}");
  }

  Claim refusalOverruled() {
    return act(SENIOR_REVIEWER, "dispute-decision", "{\"decision\":\"OVERRULE\"," + REASON + "}");
  }

  /** The platform reports a fact. */
  Claim reported(String type, String data) {
    String event = Forms.event(id + "-" + type, type, id, data);
    api.postPatiently(PLATFORM, "/v1/platform-events", event).is(202);
    return this;
  }

  Claim inStage(String stage) {
    Eventually.await(id + " in " + stage, this::view, view -> text(view, "stage").equals(stage));
    return this;
  }

  Claim ended(String outcome) {
    Eventually.await(
        id + " ends " + outcome, this::view, view -> text(view, "outcome").equals(outcome));
    return this;
  }

  JsonNode view() {
    return api.get(OPERATOR, "/v1/claims/" + id).is(200).body();
  }

  /** The trace's events by type, in order. */
  List<String> eventTypes() {
    return trace().path("events").findValuesAsString("type");
  }

  JsonNode trace() {
    return api.get(OPERATOR, "/v1/claims/" + id + "/trace").is(200).body();
  }

  /** What the service says that it paid, each leg with its sum, in order. */
  String paidLegs() {
    return StreamSupport.stream(view().path("settlement").path("legs").spliterator(), false)
        .filter(leg -> text(leg, "status").equals("PAID"))
        .map(leg -> text(leg, "leg") + " " + leg.path("amount").path("amountMinor").asLong())
        .sorted()
        .collect(joining(", "));
  }

  private Claim act(Caller by, String action, String body) {
    api.postPatiently(by, "/v1/claims/" + id + "/" + action, body).is(200);
    return this;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
