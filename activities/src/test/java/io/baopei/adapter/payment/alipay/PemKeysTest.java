package io.baopei.adapter.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemKeysTest {

  private static final KeyPair KEYS = AlipaysSide.newKeys();

  @Test
  void readsBothKinds(@TempDir Path folder) {
    Path ours = AlipaysSide.pem(folder.resolve("a"), "PRIVATE KEY", KEYS.getPrivate());
    Path theirs = AlipaysSide.pem(folder.resolve("b"), "PUBLIC KEY", KEYS.getPublic());

    assertThat(PemKeys.privateKey(ours)).isEqualTo(KEYS.getPrivate());
    assertThat(PemKeys.publicKey(theirs)).isEqualTo(KEYS.getPublic());
  }

  @Test
  void stopsAtAFileThatIsNoKeyWithoutQuotingIt(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c"),
            "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PemKeys.privateKey(file))
        .withMessageNotContaining("c2VjcmV0");
    assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.publicKey(file));
    assertThatThrownBy(() -> PemKeys.publicKey(folder.resolve("gone")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
