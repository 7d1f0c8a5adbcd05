package io.baopei.sandbox.demo.story;

import io.baopei.sandbox.token.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who plays in a story. */
public enum Part {
  PLATFORM,
  REVIEWER,
  SENIOR_REVIEWER,
  MERCHANT,
  BUYER,
  OPERATOR;

  /** The role under which the service knows the part. */
  public String role() {
    return switch (this) {
      case REVIEWER, SENIOR_REVIEWER -> "INSURER";
      case OPERATOR -> "OPS";
      case PLATFORM, MERCHANT, BUYER -> name();
    };
  }

  Caller caller(Ids ids) {
    return switch (this) {
      case PLATFORM -> of("gateway", ids.platformId());
      case REVIEWER -> of("reviewer", ids.insurerId());
      case SENIOR_REVIEWER -> of("senior", ids.insurerId());
      case MERCHANT -> of("shopkeeper", ids.merchantId());
      case BUYER -> new Caller(ids.buyerId(), Optional.empty(), List.of(role()));
      case OPERATOR -> new Caller("operator", Optional.empty(), List.of(role()));
    };
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Caller of(String sub, String org) {
    return new Caller(sub, Optional.of(org), List.of(role()));
  }
}
