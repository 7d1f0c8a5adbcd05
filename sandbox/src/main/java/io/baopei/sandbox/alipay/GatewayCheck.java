package io.baopei.sandbox.alipay;

import io.baopei.sandbox.keys.Keyring;
import java.security.PublicKey;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets in well-formed calls that Baopei signed a moment ago. */
@Component
class GatewayCheck {

  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(15);
  private static final List<String> REQUIRED =
      List.of("app_id", "method", "charset", "sign_type", "sign", "timestamp", "version");
  private static final Map<String, String> FIXED =
      Map.of("sign_type", "RSA2", "charset", "utf-8", "version", "1.0", "format", "JSON");

  private final PublicKey caller;
  private final Clock clock;

  GatewayCheck(Keyring keyring, Clock clock) {
    this.caller = keyring.alipayApp();
    this.clock = clock;
  }

  /** What is wrong with the call, if anything is. */
  Optional<GatewayAnswer> objection(Map<String, String> form) {
    return missing(form)
        .or(() -> unsigned(form))
        .or(() -> unfit(form))
        .or(() -> late(form))
        .or(() -> unknown(form))
        .or(() -> untellable(form));
  }

  private static Optional<GatewayAnswer> missing(Map<String, String> form) {
    return REQUIRED.stream()
        .filter(name -> form.getOrDefault(name, "").isBlank())
        .map(name -> GatewayAnswer.missing("isv.missing-" + dashed(name)))
        .findFirst();
  }

  private Optional<GatewayAnswer> unsigned(Map<String, String> form) {
    return SignedForm.verifies(caller, form)
        ? Optional.empty()
        : Optional.of(GatewayAnswer.invalid("isv.invalid-signature"));
  }

  private static Optional<GatewayAnswer> unfit(Map<String, String> form) {
    return FIXED.entrySet().stream()
        .filter(
            each ->
                !form.getOrDefault(each.getKey(), each.getValue())
                    .equalsIgnoreCase(each.getValue()))
        .map(each -> GatewayAnswer.invalid("isv.invalid-" + dashed(each.getKey())))
        .findFirst();
  }

  private Optional<GatewayAnswer> late(Map<String, String> form) {
    try {
      Instant sent = ChinaTime.parse(form.getOrDefault("timestamp", ""));
      Duration skew = Duration.between(sent, clock.instant()).abs();
      if (skew.compareTo(CLOCK_SKEW_MAX) <= 0) {
        return Optional.empty();
      }
    } catch (DateTimeException unreadable) {
      // No timestamp at all is answered like one of another hour.
    }
    return Optional.of(GatewayAnswer.invalid("isv.invalid-timestamp"));
  }

  private static Optional<GatewayAnswer> unknown(Map<String, String> form) {
    return Method.of(form.get("method")).isPresent()
        ? Optional.empty()
        : Optional.of(GatewayAnswer.invalid("isv.invalid-method"));
  }

  // Looked at before any money moves, since the notification is sent after it.
  private static Optional<GatewayAnswer> untellable(Map<String, String> form) {
    String address = form.getOrDefault("notify_url", "");
    return address.isBlank() || address.matches("https?://[^/\\s?#]+[^\\s]*")
        ? Optional.empty()
        : Optional.of(GatewayAnswer.invalid("isv.invalid-notify-url"));
  }

  private static String dashed(String name) {
    return switch (name) {
      case "sign" -> "signature";
      case "sign_type" -> "signature-type";
      default -> name.replace('_', '-');
    };
  }
}
