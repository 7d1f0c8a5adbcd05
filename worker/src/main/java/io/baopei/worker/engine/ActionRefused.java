package io.baopei.worker.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The claim's or recourse's workflow said no; the type is one of {@code FailureType}. */
public final class ActionRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String type;
  private final transient @Nullable Standing details;

  public ActionRefused(String type, @Nullable String message, @Nullable Standing details) {
    super(Objects.requireNonNullElse(message, type));
    this.type = type;
    this.details = details;
  }

  /** Why, as a constant. */
  public String type() {
    return type;
  }

  /** Where the claim stands and which field is wrong, as far as the workflow said. */
  public @Nullable Standing details() {
    return details;
  }
}
