package io.baopei.adapter.payment.alipay;

import io.baopei.port.failure.CounterpartyRefused;
import io.baopei.port.failure.CounterpartyUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Fetches a statement's file: from places that are allowed, no redirects, never too much. */
final class BillDownload {

  /** A day of a hundred thousand payments takes less than a tenth of it. */
  static final int BYTES_MAX = 64 << 20;

  private final Set<URI> origins;
  private final RestClient http;

  BillDownload(BillSettings settings, RestClient.Builder builder) {
    this.origins = settings.origins();
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(settings.readTimeout());
    this.http = builder.clone().requestFactory(requests).build();
  }

  /**
   * The file's bytes.
   *
   * @throws CounterpartyRefused when the address is none that we fetch from
   * @throws CounterpartyUnavailable when the file cannot be had now
   */
  byte[] from(String address) {
    URI file =
        allowed(address)
            .orElseThrow(
                () ->
                    new CounterpartyRefused(
                        "STATEMENT_ADDRESS_REFUSED",
                        "the statement is offered at a place that is not among those configured"));
    try {
      // The address holds a pass for half a minute: it stays out of metrics, by being no template.
      return http.get().uri(file).exchangeForRequiredValue((sent, response) -> read(response));
    } catch (RestClientException failed) {
      throw new CounterpartyUnavailable("the statement's file cannot be fetched", null);
    }
  }

  /** Alipay writes its addresses with {@code http}; they are asked over TLS where we know it. */
  private Optional<URI> allowed(String address) {
    try {
      URI plain = URI.create(address);
      URI secured = URI.create(address.replaceFirst("(?i)^http:", "https:"));
      return isAllowed(secured) ? Optional.of(secured) : Optional.of(plain).filter(this::isAllowed);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(URI address) {
    return address.getUserInfo() == null
        && address.getHost() != null
        && origins.stream().anyMatch(origin -> place(origin).equals(place(address)));
  }

  private static String place(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    return scheme + "://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  private static byte[] read(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status != 200) {
      throw new CounterpartyUnavailable("the statement's file: HTTP " + status, null);
    }
    byte[] bytes = response.getBody().readNBytes(BYTES_MAX + 1);
    if (bytes.length > BYTES_MAX) {
      throw new CounterpartyRefused("STATEMENT_TOO_LONG", "the statement's file is too long");
    }
    return bytes;
  }
}
