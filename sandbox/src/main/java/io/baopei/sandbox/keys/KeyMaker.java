package io.baopei.sandbox.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Creates the key files that are missing, one process at a time. */
final class KeyMaker {

  private static final String ISSUER = "issuer.pem";
  private static final String TOKEN = "platform-token";
  private static final List<String> PAIRS = List.of("alipay-app", "alipay-provider");
  private static final int TOKEN_BYTES = 32;

  private KeyMaker() {}

  // A file lock keeps other processes out but not other threads of this one: hence synchronized.
  static synchronized void complete(Path directory) throws IOException, GeneralSecurityException {
    if (isComplete(directory)) {
      return;
    }
    Files.createDirectories(directory);
    try (FileChannel channel =
            FileChannel.open(
                directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assert held.isValid();
      createMissing(directory);
    }
  }

  private static boolean isComplete(Path directory) {
    return PAIRS.stream().allMatch(pair -> exists(directory, pair + "-private.pem"))
        && PAIRS.stream().allMatch(pair -> exists(directory, pair + "-public.pem"))
        && exists(directory, ISSUER)
        && exists(directory, TOKEN);
  }

  private static void createMissing(Path directory) throws IOException, GeneralSecurityException {
    createPrivate(directory.resolve(ISSUER));
    for (String pair : PAIRS) {
      Path privateFile = directory.resolve(pair + "-private.pem");
      createPrivate(privateFile);
      Path publicFile = directory.resolve(pair + "-public.pem");
      if (!Files.exists(publicFile)) {
        KeyFiles.write(publicFile, Pem.publicHalf(KeyFiles.read(privateFile)));
      }
    }
    if (!exists(directory, TOKEN)) {
      KeyFiles.write(directory.resolve(TOKEN), newToken());
    }
  }

  private static void createPrivate(Path file) throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      KeyFiles.write(file, Pem.newPrivateKey());
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean exists(Path directory, String name) {
    return Files.exists(directory.resolve(name));
  }
}
