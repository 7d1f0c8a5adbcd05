package io.baopei.worker.api;

import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Fault;
import io.baopei.worker.api.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler does not know: a misspelt filter would list what nobody
 * asked for, and so would one given twice.
 */
final class QueryParameters implements HandlerInterceptor {

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod called) {
      Set<String> names = known.computeIfAbsent(called.getMethod(), QueryParameters::names);
      request.getParameterMap().forEach((name, values) -> check(name, values.length, names));
    }
    return true;
  }

  private static void check(String name, int times, Set<String> names) {
    if (!names.contains(name)) {
      throw malformed(name, "is not a parameter of this request");
    }
    if (times > 1) {
      throw malformed(name, "was given twice");
    }
  }

  private static Refusal malformed(String name, String what) {
    ErrorCode code = ErrorCode.MALFORMED_REQUEST;
    String field = "/" + name.replace("~", "~0").replace("/", "~1");
    Fault fault = new Fault(field, code.name(), what);
    return Refusal.because(code, "Query parameter " + name + " " + what + ".", List.of(fault));
  }

  private static Set<String> names(Method handler) {
    return Arrays.stream(handler.getParameters())
        .flatMap(QueryParameters::names)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> names(Parameter parameter) {
    if (parameter.isAnnotationPresent(ParameterObject.class)) {
      return Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
    }
    return parameter.isAnnotationPresent(RequestParam.class)
        ? Stream.of(parameter.getName())
        : Stream.empty();
  }
}
