package io.baopei.worker.api.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body could not be read, in our words: a parser's may show more than they should. */
public final class Unreadable {

  private Unreadable() {}

  static Refusal refusal(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof JacksonException bad) {
        return refusal(bad);
      }
    }
    return Refusal.of(ErrorCode.MALFORMED_REQUEST, "A JSON body is needed.");
  }

  private static Refusal refusal(JacksonException bad) {
    String pointer = pointer(bad);
    if (pointer.isEmpty()) {
      return Refusal.of(ErrorCode.MALFORMED_REQUEST, "The body is not well-formed JSON.");
    }
    String code = ErrorCode.MALFORMED_REQUEST.name();
    Fault fault = new Fault(pointer, code, what(bad));
    String detail = pointer + " " + what(bad) + ".";
    return Refusal.because(ErrorCode.MALFORMED_REQUEST, detail, List.of(fault));
  }

  /** The JSON pointer to where reading stopped. */
  public static String pointer(JacksonException bad) {
    return bad.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String what(JacksonException bad) {
    return bad instanceof UnrecognizedPropertyException
        ? "is not a field of this request"
        : "is not of the type or among the values that it must be";
  }
}
