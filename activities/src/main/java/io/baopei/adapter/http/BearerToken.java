package io.baopei.adapter.http;

import io.baopei.port.failure.CounterpartyUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The token that we show to a counterparty. A file is read for each request: it may be rotated. */
public final class BearerToken {

  private final @Nullable String token;
  private final @Nullable Path file;

  /** Exactly one of the two is given. */
  BearerToken(@Nullable String token, @Nullable Path file) {
    if ((token == null || token.isBlank()) == (file == null)) {
      throw new IllegalArgumentException("give either token or tokenFile");
    }
    this.token = token;
    this.file = file;
  }

  /**
   * The value of the {@code Authorization} header.
   *
   * @throws CounterpartyUnavailable when the file cannot be read; nothing was sent then
   */
  String header() {
    return "Bearer " + (file == null ? token : read(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new CounterpartyUnavailable("our own token file cannot be read", null);
    }
  }

  /** Says nothing: a token reaches no log. */
  @Override
  public String toString() {
    return "BearerToken";
  }
}
