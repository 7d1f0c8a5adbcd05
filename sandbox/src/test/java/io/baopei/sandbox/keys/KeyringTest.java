package io.baopei.sandbox.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

  @TempDir Path home;

  @Test
  void keepsItsKeysWhenOpenedAgain() throws Exception {
    Keyring.open(home);
    String before = Files.readString(home.resolve("keys/issuer.pem"));
    Keyring.open(home);
    assertThat(home.resolve("keys/issuer.pem")).hasContent(before.strip());
  }

  @Test
  void derivesALostPublicKeyFromItsPrivateHalf() throws Exception {
    Keyring ring = Keyring.open(home);
    Path lost = home.resolve("keys/alipay-app-public.pem");
    String before = Files.readString(lost);
    Files.delete(lost);
    assertThat(Keyring.open(home).alipayApp()).isEqualTo(ring.alipayApp());
    assertThat(Files.readString(lost)).isEqualTo(before);
  }

  @Test
  void leavesFilesForTheOwnerAlone() throws IOException {
    Keyring.open(home);
    try (Stream<Path> files = Files.list(home.resolve("keys"))) {
      assertThat(files.filter(file -> !file.endsWith(".lock")))
          .hasSize(6)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void givesTheSameKeysToAllWhoOpenItAtOnce() throws Exception {
    Callable<String> opening =
        () -> {
          Keyring ring = Keyring.open(home);
          return ring.platformToken() + ring.issuer().getModulus() + ring.alipayApp().getModulus();
        };
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> seen = people.invokeAll(List.of(opening, opening, opening, opening));
      assertThat(seen).extracting(Future::get).containsOnly(seen.getFirst().get());
    }
  }
}
