package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.demo.wire.Refused;
import io.baopei.sandbox.demo.wire.Wire;
import io.baopei.sandbox.token.Caller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service that answers posts about claims from a script; the last answer is the claim's view. */
final class ScriptedWire implements Wire {

  final List<String> posts = new ArrayList<>();
  final List<String> keys = new ArrayList<>();
  String payments = "[]";
  String faults = "[]";
  String recourse = "";
  String parked = "";
  String parkedNext = "";
  String trace = "{\"rules\":[],\"clocks\":[],\"money\":[],\"events\":[]}";
  private final JsonMapper json = JsonMapper.shared();
  private final Deque<Object> answers = new ArrayDeque<>();
  private String view = "{}";
  private String viewAfterRefusal = "";

  /** Answers with that stage or outcome, in which that role may do that. */
  ScriptedWire answers(String stage, String outcome, String action, String role, String legs) {
    answers.add(view(stage, outcome, action, role, legs));
    return this;
  }

  /** The claim comes there, but the answer is lost. */
  ScriptedWire doesUnanswered(
      String stage, String outcome, String action, String role, String legs) {
    answers.add(new Unanswered(view(stage, outcome, action, role, legs)));
    return this;
  }

  /** The claim has moved when somebody looks at it after the next refusal. */
  void viewNext(String stage, String outcome, String action, String role, String legs) {
    viewAfterRefusal = view(stage, outcome, action, role, legs);
  }

  ScriptedWire refuses(int status, String code) {
    String problem = "{\"code\":\"" + code + "\",\"detail\":\"No.\"}";
    answers.add(new Refused("POST /x", status, json.readTree(problem)));
    return this;
  }

  @Override
  public JsonNode get(Caller caller, String path) {
    if (path.startsWith("/v1/recourses")) {
      return json.readTree(path.contains("?") ? "{\"items\":[" + recourse + "]}" : recourse);
    }
    return path.endsWith("/trace") ? json.readTree(trace) : parkedView();
  }

  /** The claim parks for the one, and when somebody has looked, for the other. */
  private JsonNode parkedView() {
    ObjectNode claim = (ObjectNode) json.readTree(view);
    if (!parked.isEmpty()) {
      ObjectNode why = claim.putObject("parked");
      why.put("step", parked).put("problem", "").put("whatToDo", "see " + parked);
      parked = parkedNext;
    }
    return claim;
  }

  @Override
  public JsonNode post(Caller caller, String path, Object body, String idempotencyKey) {
    posts.add(caller.sub() + " " + path + " " + json.writeValueAsString(body));
    keys.add(idempotencyKey);
    if (!path.startsWith("/v1/claims")) {
      return json.createObjectNode();
    }
    Object answer = answers.remove();
    if (answer instanceof Refused refusal) {
      view = viewAfterRefusal.isEmpty() ? view : viewAfterRefusal;
      throw refusal;
    }
    if (answer instanceof Unanswered(String seenLater)) {
      view = seenLater;
      throw new Refused("POST " + path, 503, json.createObjectNode());
    }
    view = answer.toString();
    return json.readTree(view);
  }

  @Override
  public JsonNode getSandbox(String path) {
    return json.readTree(path.startsWith("/sandbox/payments") ? payments : faults);
  }

  @Override
  public JsonNode postSandbox(String path, Object body) {
    return json.readTree("{\"id\":7,\"hits\":0}");
  }

  @Override
  public void putSandbox(String path, Object body) {
    posts.add("sandbox " + path + " " + json.writeValueAsString(body));
  }

  @Override
  public void deleteSandbox(String path) {
    posts.add("sandbox deletes " + path);
  }

  private static String view(
      String stage, String outcome, String action, String role, String legs) {
    return """
    {"claimId":"C-1","programme":"TMALL_30_DAY","stage":"%s","outcome":%s,
     "filedAt":"2026-03-05T02:00:00Z","allowedActions":[{"action":"%s","by":"%s"}],
     "settlement":{"cap":null,"legs":%s},"somethingNew":1}
    """
        .formatted(stage, outcome, action, role, legs);
  }

  private record Unanswered(String view) {}
}
