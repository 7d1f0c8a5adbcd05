package io.baopei.worker.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator sets, {@code baopei.*}.
 *
 * @param home where a process without a database of its own keeps its data
 * @param speed how many times as fast as the rulebook's the clocks run; above 1 in the sandbox only
 */
@Validated
@ConfigurationProperties("baopei")
public record Settings(
    @DefaultValue("all") ProcessRole role,
    @DefaultValue(".baopei") Path home,
    @DefaultValue("1") @Min(1) int speed,
    @DefaultValue @Valid Temporal temporal,
    @DefaultValue Database database,
    @DefaultValue @Valid Security security,
    @DefaultValue @Valid RateLimit rateLimit,
    @DefaultValue @Valid Counterparty platform,
    @DefaultValue @Valid Payment payment,
    @DefaultValue @Valid Counterparty screening,
    @DefaultValue Calendar calendar,
    @DefaultValue @Valid Reconciliation reconciliation) {

  /**
   * The engine.
   *
   * @param actionTimeout how long the API waits for the answer to an action
   * @param paymentsPerSecond how many payments all workers together start in a second
   * @param payoutsPerPayer how many payouts of one payer a worker has under way at a time
   * @param deadlockDetection how long a workflow task may run before it is called stuck
   */
  public record Temporal(
      @DefaultValue("127.0.0.1:7233") @NotBlank String target,
      @DefaultValue("default") @NotBlank String namespace,
      @DefaultValue("15s") @NotNull Duration actionTimeout,
      @DefaultValue("50") double paymentsPerSecond,
      @DefaultValue("16") @Min(1) int payoutsPerPayer,
      @DefaultValue("10s") @NotNull Duration deadlockDetection) {}

  /** The database; without a URL an embedded one is kept below {@code baopei.home}. */
  public record Database(
      @Nullable String url, @Nullable String username, @Nullable String password) {}

  /**
   * Who issues tokens.
   *
   * @param issuer what {@code iss} must say, when only the keys' address is given
   */
  public record Security(
      @Nullable String jwksUri,
      @Nullable String issuerUri,
      @Nullable String issuer,
      @DefaultValue("baopei") @NotBlank String audience) {}

  /** How much one caller may ask. */
  public record RateLimit(
      @DefaultValue("1000") @Min(1) long perSecond, @DefaultValue("2000") @Min(1) long burst) {}

  /**
   * A counterparty that knows us by a bearer token. Both times together stay below the seven
   * seconds that a step has in which it tells the platform something.
   *
   * @param tokenFile holds the token; it may be replaced while the process runs
   */
  public record Counterparty(
      @Nullable URI baseUrl,
      @Nullable Path tokenFile,
      @DefaultValue("2s") @NotNull Duration connectTimeout,
      @DefaultValue("4s") @NotNull Duration readTimeout) {}

  /** Who moves the insurer's money. */
  public record Payment(@DefaultValue @Valid Alipay alipay) {}

  /**
   * Alipay's gateway; both keys are PEM files.
   *
   * @param baseUrl without the path {@code /gateway.do}
   * @param notifyUrl where this service's {@code /webhooks/alipay} is reached from outside, or null
   * @param statementOrigins scheme, host and port of the places that statements are fetched from
   */
  public record Alipay(
      @Nullable URI baseUrl,
      @Nullable String appId,
      @Nullable Path appPrivateKeyFile,
      @Nullable Path providerPublicKeyFile,
      @Nullable URI notifyUrl,
      @DefaultValue("https://dwbillcenter.alipay.com") Set<URI> statementOrigins,
      @DefaultValue("2s") @NotNull Duration connectTimeout,
      @DefaultValue("10s") @NotNull Duration readTimeout) {}

  /**
   * The daily reconciliation of the day before.
   *
   * @param enabled whether workers see to it that it is scheduled
   * @param at the time of day, when the statements are out
   * @param grace how far apart the two sides may have a payment near midnight
   */
  public record Reconciliation(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("10:30") @NotNull LocalTime at,
      @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
      @DefaultValue("2h") @NotNull Duration grace) {}

  /**
   * Days on which the published calendars are wrong, or not out yet.
   *
   * @param workingDays days of China that are worked although the calendar says otherwise
   * @param holidays days of China that are not
   * @param completeYears years of which nothing more is to come
   */
  public record Calendar(
      @DefaultValue List<LocalDate> workingDays,
      @DefaultValue List<LocalDate> holidays,
      @DefaultValue List<Integer> completeYears) {}
}
