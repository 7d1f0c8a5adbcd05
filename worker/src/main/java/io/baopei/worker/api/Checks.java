package io.baopei.worker.api;

import io.baopei.worker.api.problem.Faults;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/** Notes everything that a body's annotations object to. */
@Component
final class Checks {

  private final Validator validator;

  Checks(Validator validator) {
    this.validator = validator;
  }

  /**
   * Notes what is wrong with {@code body}.
   *
   * @param at the JSON pointer to it, empty for the whole request
   */
  <T> void check(T body, String at, Faults faults) {
    validator.validate(body).stream()
        .map(violation -> new Found(at + pointer(violation), violation.getMessage()))
        .sorted()
        .forEach(found -> faults.invalid(found.field(), found.message()));
  }

  private record Found(String field, String message) implements Comparable<Found> {

    @Override
    public int compareTo(Found other) {
      int order = field.compareTo(other.field);
      return order != 0 ? order : message.compareTo(other.message);
    }
  }

  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer.append('/').append(name);
      }
    }
    return pointer.toString();
  }
}
