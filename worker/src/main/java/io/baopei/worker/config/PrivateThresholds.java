package io.baopei.worker.config;

import io.baopei.contract.claim.PrivateTerms;
import org.joda.money.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Thresholds that no answer, trace or log shows (T-45), {@code baopei.private.*}. */
@ConfigurationProperties("baopei.private")
public record PrivateThresholds(@DefaultValue Tmall30Day tmall30day) {

  /** Those of {@code TMALL_30_DAY}; sums are written {@code CNY 200.00}. */
  public record Tmall30Day(@DefaultValue("CNY 200.00") String autoApproveUpTo) {

    /** A wrong sum stops the start, without being quoted. */
    public Tmall30Day {
      if (!isSumAboveZero(autoApproveUpTo)) {
        throw new IllegalArgumentException(
            "baopei.private.tmall30day.auto-approve-up-to must be a sum above zero in CNY");
      }
    }

    /** As they travel with a claim. */
    PrivateTerms terms() {
      return new PrivateTerms(Money.parse(autoApproveUpTo));
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

  /** As they travel with a claim. */
  public PrivateTerms terms() {
    return tmall30day.terms();
  }

  @Override
  public String toString() {
    return "PrivateThresholds[]";
  }
}
