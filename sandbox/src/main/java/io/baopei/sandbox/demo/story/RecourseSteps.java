package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.RecourseView;
import io.baopei.sandbox.demo.wire.Sum;
import java.util.List;
import java.util.Map;

/** The things that people do when what was paid is recovered from the merchant. */
public final class RecourseSteps {

  private RecourseSteps() {}

  /** The merchant pays back so much, and the platform reports it. */
  public static Step merchantPaysBack(Sum amount) {
    return action(
        Part.PLATFORM,
        "payment",
        "the merchant pays back " + amount,
        Map.of("amount", amount, "reference", "BANK-1"));
  }

  /** The merchant objects. */
  public static Step merchantObjects(String why) {
    Map<String, Object> reason = Steps.reason("NOT_OUR_FAULT", why);
    List<Map<String, Object>> items = List.of(Steps.photo("objection"));
    return action(
        Part.MERCHANT,
        "objection",
        "the merchant objects: " + why,
        Map.of("reason", reason, "items", items));
  }

  /** Operations rule on the objection: {@code UPHOLD} or {@code OVERRULE}. */
  public static Step ruleOnObjection(String decision, String why) {
    Map<String, Object> reason = Steps.reason("EXAMINED", why);
    return action(
        Part.OPERATOR,
        "objection-decision",
        "operations rule on it: " + decision,
        Map.of("decision", decision, "reason", reason));
  }

  /** The insurer gives up what is still owed. */
  public static Step insurerWaives(String why) {
    Map<String, Object> reason = Steps.reason("NOT_TO_BE_HAD", why);
    return action(
        Part.REVIEWER, "waiver", "the insurer waives the rest: " + why, Map.of("reason", reason));
  }

  /** The platform owes the merchant no more than that. */
  public static Step merchantIsDue(Sum due) {
    return scene -> scene.owe(due);
  }

  /** All is recovered, or given up. */
  static void awaitEnd(Scene scene) throws InterruptedException {
    scene.aftermath().await("its end", RecourseView::isClosed);
    scene.tellAftermath("recourse closed");
  }

  private static Step action(Part by, String action, String words, Map<String, Object> body) {
    return scene -> {
      scene.aftermath().act(by, action, body);
      scene.tellAftermath(words);
    };
  }
}
