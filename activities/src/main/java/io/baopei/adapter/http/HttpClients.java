package io.baopei.adapter.http;

import java.net.http.HttpClient;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients that give up in time. */
public final class HttpClients {

  private HttpClients() {}

  /**
   * A client of that endpoint.
   *
   * @param builder brings the application's metrics; it is not changed
   */
  public static RestClient of(Endpoint endpoint, RestClient.Builder builder) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(endpoint.connectTimeout())
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(endpoint.readTimeout());
    return builder.clone().baseUrl(endpoint.baseUrl().toString()).requestFactory(requests).build();
  }
}
