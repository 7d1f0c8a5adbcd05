package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alipay as its description has it, written without the adapter's code. */
final class AlipaysSide {

  static final String APP_ID = "2021000000000001";

  private final KeyPair caller = newKeys();
  private KeyPair alipay = newKeys();

  /** Settings with both keys in files of that folder. */
  AlipaySettings settings(String baseUrl, Path folder, Duration patience, @Nullable URI notifyUrl) {
    return new AlipaySettings(
        URI.create(baseUrl),
        patience,
        patience,
        APP_ID,
        pem(folder.resolve("app.pem"), "PRIVATE KEY", caller.getPrivate()),
        pem(folder.resolve("alipay.pem"), "PUBLIC KEY", alipay.getPublic()),
        notifyUrl);
  }

  /** From now on a new key signs; the settings' file has it beside the old one. */
  void changeKey(AlipaySettings settings) {
    alipay = newKeys();
    Path file = settings.alipayPublicKeyFile();
    try {
      String before = Files.readString(file);
      pem(file, "PUBLIC KEY", alipay.getPublic());
      Files.writeString(file, before + Files.readString(file));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A signed answer with exactly that content. */
  String answer(String method, String content) {
    String node = method.replace('.', '_') + "_response";
    return "{\"%s\":%s,\"sign\":\"%s\"}".formatted(node, content, sign(content));
  }

  /** The parameters with Alipay's signature over {@code signed}. */
  Map<String, String> notification(Map<String, String> parameters, String signed) {
    Map<String, String> form = new TreeMap<>(parameters);
    form.put("sign", sign(signed));
    return form;
  }

  String sign(String content) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(alipay.getPrivate());
      signature.update(content.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Whether the caller signed the request as the description says. */
  boolean isSignedByCaller(Map<String, String> form) {
    String text =
        form.keySet().stream()
            .filter(name -> !name.equals("sign"))
            .sorted()
            .map(name -> name + "=" + form.get(name))
            .collect(Collectors.joining("&"));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(caller.getPublic());
      signature.update(text.getBytes(UTF_8));
      return signature.verify(Base64.getDecoder().decode(form.get("sign")));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static Map<String, String> decode(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  static Path pem(Path file, String label, Key key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    String text = "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label);
    try {
      return Files.writeString(file, text);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
