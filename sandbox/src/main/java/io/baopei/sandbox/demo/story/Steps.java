package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.ClaimView;
import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The things that people do, named as they would say it; each waits until it may be done. */
public final class Steps {

  private static final String SHA_256 =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private Steps() {}

  /** The reviewer approves all of it. */
  public static Step approve() {
    return approveAs(Part.REVIEWER);
  }

  /** That reviewer approves all of it. */
  public static Step approveAs(Part reviewer) {
    return action(reviewer, "review", "APPROVE", Map.of());
  }

  /** The reviewer approves a part of it. */
  public static Step approve(Sum part, String reason) {
    Map<String, Object> body = Map.of("approved", part, "reason", reason("PARTIAL_LOSS", reason));
    return action(Part.REVIEWER, "review", "APPROVE", body);
  }

  /** The reviewer rejects. */
  public static Step reject(String reason) {
    Map<String, Object> body = Map.of("reason", reason("EVIDENCE_UNCLEAR", reason));
    return action(Part.REVIEWER, "review", "REJECT", body);
  }

  /** The reviewer asks for more. */
  public static Step askFor(String missing) {
    Map<String, Object> body = Map.of("missing", List.of(missing));
    return action(Part.REVIEWER, "review", "REQUEST_SUPPLEMENT", body);
  }

  /** The buyer sends another picture. */
  public static Step sendEvidence(String description) {
    return action(
        Part.BUYER,
        "evidence",
        Map.of("items", List.of(photo("more")), "description", description));
  }

  /** The buyer appeals. */
  public static Step appeal(String statement) {
    return appealAs(Part.BUYER, statement);
  }

  /** The buyer appeals, or the platform does for it. */
  public static Step appealAs(Part by, String statement) {
    Map<String, Object> body = Map.of("statement", statement, "items", List.of(photo("appeal")));
    return action(by, "appeal", body);
  }

  /** The buyer says how the goods travel back. */
  public static Step sendBack() {
    return action(Part.BUYER, "return-tracking", tracking());
  }

  /** The merchant confirms that the goods are back. */
  public static Step confirmReceipt() {
    return action(Part.MERCHANT, "receipt", "CONFIRM", Map.of());
  }

  /** The merchant refuses what came back, on that ground, with a picture. */
  public static Step refuseReceipt(String ground) {
    Map<String, Object> body = Map.of("ground", ground, "proof", List.of(photo("parcel")));
    return action(Part.MERCHANT, "receipt", "REFUSE", body);
  }

  /** The buyer answers the merchant's refusal. */
  public static Step answerDispute(String statement) {
    Map<String, Object> body = Map.of("statement", statement, "items", List.of(photo("answer")));
    return action(Part.BUYER, "dispute-answer", body);
  }

  /** The insurer rules on the merchant's refusal: {@code UPHOLD} or {@code OVERRULE}. */
  public static Step rule(String decision, String reason) {
    Map<String, Object> body = Map.of("reason", reason("PARCEL_EXAMINED", reason));
    return action(Part.SENIOR_REVIEWER, "dispute-decision", decision, body);
  }

  /** The buyer no longer wants it. */
  public static Step withdraw() {
    return action(Part.BUYER, "withdrawal", Map.of("reason", reason("SOLVED", "It works now.")));
  }

  /**
   * The operator looks at the claim whose payment is parked, and has it tried again with another
   * account of the merchant's. What else it may have parked for is not this operator's.
   */
  public static Step retryWith(String mailbox) {
    return scene -> {
      scene.await("being parked", claim -> claim.parked() != null && claim.parked().isPayment());
      tellOf(scene);
      Map<String, Object> payee = Accounts.of(mailbox, scene.ids().merchantId());
      Map<String, Object> body =
          Map.of("payeeAccount", payee, "reason", reason("NEW_ACCOUNT", "Given by the payee."));
      action(Part.OPERATOR, "repair", "RETRY", body).play(scene);
    };
  }

  /** The platform reports a fact, and reports it again when {@code times} is above one. */
  public static Step report(String type, Map<String, Object> data, int times) {
    return scene -> {
      String eventId = scene.ids().key(type);
      for (int time = 1; time <= times; time++) {
        scene.aside("platform reports " + type + (time > 1 ? ", the same event again" : ""));
        scene.report(eventId, type, data);
      }
    };
  }

  /** A counterparty's next exchange about the claim goes wrong. */
  public static Step spoil(String target, String fault) {
    return scene -> scene.spoil(target, fault);
  }

  /** Somebody tries what the service must refuse with that code. */
  public static Step refused(String code, String who, Step attempt) {
    return scene -> {
      try {
        attempt.play(scene);
      } catch (Refused expected) {
        if (expected.code().equals(code)) {
          scene.aside(who + ": refused, " + code);
          return;
        }
        throw expected;
      }
      throw new WentOtherwise("the service accepted what it had to refuse with " + code);
    };
  }

  /** How the goods travel back: the body of an action, and the data of an event. */
  public static Map<String, Object> tracking() {
    return Map.of("carrier", "SF", "trackingNumber", "SF1234567890123");
  }

  /** An item of evidence. */
  public static Map<String, Object> photo(String name) {
    String uri = "https://pictures.example.com/" + name + ".jpg";
    return Map.of("kind", "PHOTO", "uri", uri, "sha256", SHA_256, "caption", name);
  }

  static Map<String, Object> reason(String code, String text) {
    return Map.of("code", code, "text", text);
  }

  static Step action(Part by, String action, String decision, Map<String, Object> rest) {
    Map<String, Object> body = new LinkedHashMap<>(rest);
    body.put("decision", decision);
    return scene -> {
      scene.act(by, action, body);
      scene.tell(by.words() + ": " + action + " " + decision);
    };
  }

  static Step action(Part by, String action, Map<String, Object> body) {
    return scene -> {
      scene.act(by, action, body);
      scene.tell(by.words() + ": " + action);
    };
  }

  private static void tellOf(Scene scene) {
    ClaimView.Parked parked = scene.view().parked();
    if (parked == null || parked.whatToDo().isBlank()) {
      throw new IllegalStateException("a parked claim does not say what to do");
    }
    scene.aside("parked, what to do: " + parked.whatToDo());
  }
}
