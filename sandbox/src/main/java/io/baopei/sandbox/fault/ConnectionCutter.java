package io.baopei.sandbox.fault;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Lends a request the means to close its connection unanswered, which the servlet API lacks. */
final class ConnectionCutter extends ValveBase {

  private static final String ATTRIBUTE = ConnectionCutter.class.getName();

  ConnectionCutter() {
    super(true);
  }

  static void cut(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Runnable cut) {
      cut.run();
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Runnable cut = () -> cut(response);
    request.setAttribute(ATTRIBUTE, cut);
    getNext().invoke(request, response);
  }

  private static void cut(Response response) {
    response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    // Else what the handler still returns would be written on the way out.
    response.setSuspended(true);
  }
}
