package io.baopei.worker.config;

import io.baopei.contract.claim.PrivateTerms;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Thresholds that no answer, trace or log shows (T-45), {@code baopei.private.*}. */
@ConfigurationProperties("baopei.private")
public record PrivateThresholds(
    @DefaultValue Tmall30Day tmall30day,
    @DefaultValue LivePrice livePrice,
    @DefaultValue Payout payout) {

  /** Those of {@code TMALL_30_DAY}; sums are written {@code CNY 200.00}. */
  public record Tmall30Day(@DefaultValue("CNY 200.00") String autoApproveUpTo) {

    /** A wrong sum stops the start, without being quoted. */
    public Tmall30Day {
      if (!isSumAboveZero(autoApproveUpTo)) {
        throw new IllegalArgumentException(
            "baopei.private.tmall30day.auto-approve-up-to must be a sum above zero in CNY");
      }
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
        payout.secondApprovalAbove().stream().map(Money::parse).toList());
  }

  @Override
  public String toString() {
    return "PrivateThresholds[]";
  }
}
