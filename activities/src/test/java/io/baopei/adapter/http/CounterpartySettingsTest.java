package io.baopei.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.port.failure.CounterpartyUnavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterpartySettingsTest {

  private static final URI BASE = URI.create("https://platform.example");
  private static final Duration TWO = Duration.ofSeconds(2);
  private static final Duration FIVE = Duration.ofSeconds(5);

  @Test
  void wantsAnAbsoluteAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Endpoint(URI.create("platform.example"), TWO, FIVE));
  }

  @Test
  void wantsTimeoutsBelowTheActivitys() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Endpoint(BASE, TWO, Duration.ofSeconds(18)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Endpoint(BASE, Duration.ZERO, FIVE));
  }

  @Test
  void wantsExactlyOneToken(@TempDir Path folder) {
    Path file = folder.resolve("token");
    assertThatIllegalArgumentException().isThrownBy(() -> settings(null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> settings(" ", null));
    assertThatIllegalArgumentException().isThrownBy(() -> settings("a", file));
  }

  @Test
  void keepsTheTokenOutOfLogs() {
    CounterpartySettings settings = settings("s3cret", null);

    assertThat(settings.toString() + settings.bearer()).doesNotContain("s3cret");
  }

  @Test
  void readsARotatedTokenFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "first\n");
    BearerToken bearer = settings(null, file).bearer();
    assertThat(bearer.header()).isEqualTo("Bearer first");

    Files.writeString(file, "second\n");

    assertThat(bearer.header()).isEqualTo("Bearer second");
  }

  @Test
  void failsForNowWhenTheTokenFileIsGone(@TempDir Path folder) {
    BearerToken bearer = settings(null, folder.resolve("gone")).bearer();

    assertThatThrownBy(bearer::header).isInstanceOf(CounterpartyUnavailable.class);
  }

  private static CounterpartySettings settings(@Nullable String token, @Nullable Path file) {
    return new CounterpartySettings(BASE, TWO, FIVE, token, file);
  }
}
