package io.baopei.adapter.payment.alipay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.baopei.adapter.http.Answer;
import io.baopei.adapter.http.HttpClients;
import io.baopei.adapter.http.WireJson;
import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Calls Alipay's gateway and believes only what Alipay signed. */
final class AlipayGateway {

  private static final Logger LOG = LoggerFactory.getLogger(AlipayGateway.class);

  private final RestClient http;
  private final String appId;
  private final PrivateKey ourKey;
  private final List<PublicKey> alipaysKeys;
  private final @Nullable URI notifyUrl;
  private final InstantSource clock;

  AlipayGateway(AlipaySettings settings, RestClient.Builder builder, InstantSource clock) {
    this.http = HttpClients.of(settings.endpoint(), builder);
    this.appId = settings.appId();
    this.ourKey = PemKeys.privateKey(settings.privateKeyFile());
    this.alipaysKeys = PemKeys.publicKeys(settings.alipayPublicKeyFile());
    this.notifyUrl = settings.notifyUrl();
    this.clock = clock;
  }

  /**
   * Calls the method, once.
   *
   * @return what Alipay says; empty when the answer is not signed by Alipay or cannot be read
   * @throws io.baopei.adapter.http.NoAnswer when no whole answer came back
   */
  Optional<GatewayReply> call(String method, Object bizContent) {
    byte[] form = SignedForm.signed(parameters(method, bizContent), ourKey);
    Answer answer =
        Answer.to(
            http.post()
                .uri("/gateway.do")
                .contentType(
                    MediaType.parseMediaType("application/x-www-form-urlencoded;charset=utf-8"))
                .body(form));
    Optional<GatewayReply> reply =
        SignedAnswer.verified(answer.body(), method.replace('.', '_') + "_response", alipaysKeys)
            .flatMap(content -> WireJson.read(content, GatewayReply.class));
    if (reply.isEmpty()) {
      LOG.warn("{} answered HTTP {} without a signature that holds", method, answer.status());
    }
    return reply;
  }

  private Map<String, String> parameters(String method, Object bizContent) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("app_id", appId);
    parameters.put("method", method);
    parameters.put("format", "JSON");
    parameters.put("charset", "utf-8");
    parameters.put("sign_type", "RSA2");
    parameters.put("timestamp", ChinaTime.write(clock.instant()));
    parameters.put("version", "1.0");
    parameters.put("biz_content", new String(WireJson.write(bizContent), UTF_8));
    if (notifyUrl != null) {
      parameters.put("notify_url", notifyUrl.toString());
    }
    return parameters;
  }
}
