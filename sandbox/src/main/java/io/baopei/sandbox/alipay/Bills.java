package io.baopei.sandbox.alipay;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Tells where a day's account statement is fetched: an address that works for half a minute. The
 * real one has no statement of a day that is not over; this one has, so that a test need not wait.
 */
@Component
class Bills {

  private static final Duration VALID = Duration.ofSeconds(30);
  private static final String UNFIT = "isv.invalid_arguments";

  private final Map<String, Offer> offers = new ConcurrentHashMap<>();
  private final Clock clock;

  Bills(Clock clock) {
    this.clock = clock;
  }

  GatewayAnswer query(BillContent bill, URI here) {
    if (!bill.billType().equals("signcustomer")) {
      return GatewayAnswer.failed(UNFIT);
    }
    try {
      LocalDate day = LocalDate.parse(bill.billDate());
      return day.isAfter(ChinaTime.dayOf(clock.instant()))
          ? GatewayAnswer.failed(UNFIT)
          : GatewayAnswer.success(Map.of("bill_download_url", address(day, here)));
    } catch (DateTimeException noDay) {
      return GatewayAnswer.failed(UNFIT);
    }
  }

  /** The day whose statement was offered under that number, while the offer stands. */
  Optional<LocalDate> day(String fileId) {
    return Optional.ofNullable(offers.get(fileId))
        .filter(offer -> clock.instant().isBefore(offer.until()))
        .map(Offer::day);
  }

  private String address(LocalDate day, URI here) {
    offers.values().removeIf(offer -> clock.instant().isAfter(offer.until()));
    String fileId = UUID.randomUUID().toString();
    offers.put(fileId, new Offer(day, clock.instant().plus(VALID)));
    return UriComponentsBuilder.fromUri(here)
        .path("/downloadBillFile.resource")
        .queryParam("fileType", "csv.zip")
        .queryParam("bizDates", day.toString().replace("-", ""))
        .queryParam("fileId", fileId)
        .toUriString();
  }

  private record Offer(LocalDate day, Instant until) {}
}
