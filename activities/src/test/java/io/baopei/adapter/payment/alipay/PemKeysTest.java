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
    assertThat(PemKeys.publicKeys(theirs)).containsExactly(KEYS.getPublic());
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
    assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.publicKeys(file));
    assertThatThrownBy(() -> PemKeys.publicKeys(folder.resolve("gone")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void readsTwoPublicKeysOfOneFileAndOnePrivateKey(@TempDir Path folder) throws IOException {
    KeyPair next = AlipaysSide.newKeys();
    Path theirs = AlipaysSide.pem(folder.resolve("d"), "PUBLIC KEY", KEYS.getPublic());
    Path newer = AlipaysSide.pem(folder.resolve("e"), "PUBLIC KEY", next.getPublic());
    Files.writeString(theirs, Files.readString(theirs) + Files.readString(newer));
    assertThat(PemKeys.publicKeys(theirs)).containsExactly(KEYS.getPublic(), next.getPublic());

    Path ours = AlipaysSide.pem(folder.resolve("f"), "PRIVATE KEY", KEYS.getPrivate());
    Files.writeString(ours, Files.readString(ours) + Files.readString(ours));
    assertThatIllegalArgumentException().isThrownBy(() -> PemKeys.privateKey(ours));
  }
}
