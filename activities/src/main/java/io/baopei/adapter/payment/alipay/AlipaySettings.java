package io.baopei.adapter.payment.alipay;

import io.baopei.adapter.http.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Alipay's gateway, and by which keys the two know each other.
 *
 * @param baseUrl without the path {@code /gateway.do}
 * @param privateKeyFile our private key, PKCS #8 in PEM
 * @param alipayPublicKeyFile Alipay's public key, X.509 in PEM; two of them while it changes
 * @param notifyUrl where Alipay tells what became of a transfer, or null: nowhere
 */
public record AlipaySettings(
    URI baseUrl,
    Duration connectTimeout,
    Duration readTimeout,
    String appId,
    Path privateKeyFile,
    Path alipayPublicKeyFile,
    @Nullable URI notifyUrl) {

  public AlipaySettings {
    var unused = new Endpoint(baseUrl, connectTimeout, readTimeout);
    if (appId.isBlank()) {
      throw new IllegalArgumentException("appId must be given");
    }
    if (notifyUrl != null && !notifyUrl.isAbsolute()) {
      throw new IllegalArgumentException("notifyUrl must be an absolute address");
    }
  }

  Endpoint endpoint() {
    return new Endpoint(baseUrl, connectTimeout, readTimeout);
  }
}
