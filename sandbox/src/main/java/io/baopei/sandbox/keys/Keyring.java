package io.baopei.sandbox.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;

/** The keys below {@code <home>/keys}. What is missing is created when the ring is opened. */
public final class Keyring {

  private final Path directory;

  private Keyring(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens the ring of a home directory. Two processes that open it at once get the same keys.
   *
   * @throws UncheckedIOException when the directory cannot be written
   */
  public static Keyring open(Path home) {
    Path directory = home.resolve("keys");
    try {
      KeyMaker.complete(directory);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (GeneralSecurityException noRsa) {
      throw new IllegalStateException(noRsa);
    }
    return new Keyring(directory);
  }

  /** The directory of the files. */
  public Path directory() {
    return directory;
  }

  /** Signs the tokens of Baopei's callers. */
  public RSAPrivateCrtKey issuer() {
    return read("issuer.pem", Pem::privateKey);
  }

  /** Verifies what Baopei sends to Alipay. */
  public RSAPublicKey alipayApp() {
    return read("alipay-app-public.pem", Pem::publicKey);
  }

  /** Signs what Alipay answers and notifies. */
  public RSAPrivateCrtKey alipayProvider() {
    return read("alipay-provider-private.pem", Pem::privateKey);
  }

  /** The bearer token that Baopei presents to platform and screening. */
  public String platformToken() {
    return read("platform-token", String::strip);
  }

  private <K> K read(String name, Reading<K> reading) {
    try {
      return reading.of(KeyFiles.read(directory.resolve(name)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException malformed) {
      throw new IllegalStateException(name + " holds no such key", malformed);
    }
  }

  @FunctionalInterface
  private interface Reading<K> {
    K of(String text) throws GeneralSecurityException;
  }
}
