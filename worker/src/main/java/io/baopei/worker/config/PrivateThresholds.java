package io.baopei.worker.config;

import io.baopei.contract.claim.PrivateTerms;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Thresholds that no answer, trace or log shows (T-45), {@code baopei.private.*}. */
@ConfigurationProperties("baopei.private")
public record PrivateThresholds(
    @DefaultValue Tmall30Day tmall30day,
    @DefaultValue LivePrice livePrice,
    @DefaultValue Payout payout) {

  /**
   * Those of {@code TMALL_30_DAY}; sums are written {@code CNY 200.00}.
   *
   * @param autoApproveUpTo the indemnity up to which an overdue review is decided by itself (OQ-1)
   * @param fastLaneUpTo the indemnity up to which a trusted buyer's claim is approved at once
   *     (T-28); absent: no fast lane
   */
  public record Tmall30Day(
      @DefaultValue("CNY 200.00") String autoApproveUpTo, @Nullable String fastLaneUpTo) {

    /** A wrong sum stops the start, without being quoted. */
    public Tmall30Day {
      require("auto-approve-up-to", autoApproveUpTo);
      if (fastLaneUpTo != null) {
        require("fast-lane-up-to", fastLaneUpTo);
      }
    }

    private static void require(String name, String sum) {
      if (!isSumAboveZero(sum)) {
        throw new IllegalArgumentException(
            "baopei.private.tmall30day." + name + " must be a sum above zero in CNY");
      }
    }

    private @Nullable Money fastLane() {
      return fastLaneUpTo == null ? null : Money.parse(fastLaneUpTo);
    }

    private static boolean isSumAboveZero(String text) {
      try {
        Money sum = Money.parse(text);
        return sum.isPositive() && sum.getCurrencyUnit().getCode().equals("CNY");
      } catch (IllegalArgumentException | ArithmeticException unreadable) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "Tmall30Day[]";
    }
  }

  /**
   * Those of {@code LIVE_PRICE}.
   *
   * @param priceFloor the share of the price paid below which a person looks at an evidence order's
   *     price (1F-5)
   */
  public record LivePrice(@DefaultValue("0.30") String priceFloor) {

    /** A wrong share stops the start, without being quoted. */
    public LivePrice {
      if (!isShare(priceFloor)) {
        throw new IllegalArgumentException(
            "baopei.private.live-price.price-floor must be a number from 0 to 1");
      }
    }

    private static boolean isShare(String text) {
      try {
        BigDecimal share = new BigDecimal(text);
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
      } catch (NumberFormatException unreadable) {
        return false;
      }
    }

    @Override
    public String toString() {
      return "LivePrice[]";
    }
  }

  /**
   * Those of payouts, whatever the programme.
   *
   * @param secondApprovalAbove by currency the sum above which a payee's new account takes two
   *     people
   */
  public record Payout(
      @DefaultValue({"CNY 5000.00", "USD 800.00"}) List<String> secondApprovalAbove) {

    /** A wrong sum stops the start, without being quoted. */
    public Payout {
      secondApprovalAbove = List.copyOf(secondApprovalAbove);
      try {
        secondApprovalAbove.forEach(Money::parse);
      } catch (IllegalArgumentException | ArithmeticException unreadable) {
        throw new IllegalArgumentException(
            "baopei.private.payout.second-approval-above must be sums like CNY 5000.00");
      }
    }

    @Override
    public String toString() {
      return "Payout[]";
    }
  }

  /** As they travel with a claim. */
  public PrivateTerms terms() {
    return new PrivateTerms(
        Money.parse(tmall30day.autoApproveUpTo()),
        new BigDecimal(livePrice.priceFloor()),
        payout.secondApprovalAbove().stream().map(Money::parse).toList(),
        tmall30day.fastLane());
  }

  @Override
  public String toString() {
    return "PrivateThresholds[]";
  }
}
