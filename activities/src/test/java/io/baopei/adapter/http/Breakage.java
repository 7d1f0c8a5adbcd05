package io.baopei.adapter.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/** Every way in which an answer can fail to be one. */
public enum Breakage {
  SERVER_ERROR,
  UNAVAILABLE,
  RATE_LIMITED,
  UNAUTHENTICATED,
  MOVED,
  LATE,
  NEVER_ENDING,
  RESET,
  HUNG_UP,
  GARBLED,
  RANDOM,
  NOT_JSON,
  EMPTY,
  NOTHING;

  /** What the counterparty answers. */
  public ResponseDefinitionBuilder answer() {
    return switch (this) {
      case SERVER_ERROR -> aResponse().withStatus(500);
      case UNAVAILABLE -> aResponse().withStatus(503).withBody("{\"code\":\"OUTCOME_UNKNOWN\"}");
      case RATE_LIMITED -> aResponse().withStatus(429);
      case UNAUTHENTICATED -> aResponse().withStatus(401);
      case MOVED -> aResponse().withStatus(302).withHeader("Location", "/elsewhere");
      case LATE -> aResponse().withFixedDelay(2000);
      case NEVER_ENDING -> aResponse().withBody("{\"a\":1}").withChunkedDribbleDelay(5, 2000);
      case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case HUNG_UP -> aResponse().withFault(Fault.EMPTY_RESPONSE);
      case GARBLED -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
      case RANDOM -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
      case NOT_JSON -> aResponse().withBody("<html>welcome</html>");
      case EMPTY -> aResponse();
      case NOTHING -> aResponse().withBody("null");
    };
  }
}
