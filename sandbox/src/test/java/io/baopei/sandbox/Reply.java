package io.baopei.sandbox;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Reply(int status, String text) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response.body());
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(text);
  }

  String at(String pointer) {
    return json().at(pointer).asString();
  }

  /** A field of the gateway's response object. */
  String field(String name) {
    return json().iterator().next().path(name).asString();
  }
}
