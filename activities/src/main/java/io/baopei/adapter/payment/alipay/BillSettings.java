package io.baopei.adapter.payment.alipay;

import io.baopei.adapter.http.Endpoint;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Where statements may be fetched.
 *
 * @param origins scheme, host and port of each place, {@code https://dwbillcenter.alipay.com};
 *     another address is refused, whoever signed it
 */
public record BillSettings(Set<URI> origins, Duration connectTimeout, Duration readTimeout) {

  public BillSettings {
    origins = Set.copyOf(origins);
    for (URI origin : origins) {
      var unused = new Endpoint(origin, connectTimeout, readTimeout);
    }
  }
}
