package io.baopei.worker.api;

import io.baopei.worker.api.problem.Faults;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the sums of a filing. */
final class FilingSums {

  private FilingSums() {}

  /** Notes every sum that is in another currency than the programme's. */
  static void checkCurrency(FileClaim body, String currency, Faults faults) {
    partsOf(body.order())
        .forEach((field, sum) -> MoneyBody.checkCurrency(faults, field, sum, currency));
    askedAndProven(body)
        .forEach((field, sum) -> MoneyBody.checkCurrency(faults, field, sum, currency));
  }

  /** Notes what must be above zero and is not, and parts that are more than the whole. */
  static void checkBounds(FileClaim body, Faults faults) {
    askedAndProven(body).forEach((field, sum) -> MoneyBody.checkPositive(faults, field, sum));
    if (body.order() != null) {
      checkParts(body.order(), faults);
    }
  }

  private static Map<String, @Nullable MoneyBody> partsOf(@Nullable OrderBody order) {
    Map<String, @Nullable MoneyBody> sums = new LinkedHashMap<>();
    if (order != null) {
      sums.put("/order/paid", order.paid());
      sums.put("/order/freight", order.freight());
      sums.put("/order/redPackets", order.redPackets());
      sums.put("/order/points", order.points());
    }
    return sums;
  }

  private static Map<String, @Nullable MoneyBody> askedAndProven(FileClaim body) {
    Map<String, @Nullable MoneyBody> sums = new LinkedHashMap<>();
    if (body.request() != null) {
      sums.put("/request/amount", body.request().amount());
    }
    if (body.priceEvidence() != null) {
      sums.put("/priceEvidence/unitPrice", body.priceEvidence().unitPrice());
    }
    if (body.incident() != null) {
      sums.put("/incident/provenLoss", body.incident().provenLoss());
    }
    if (body.breach() != null) {
      sums.put("/breach/provenLoss", body.breach().provenLoss());
    }
    return sums;
  }

  /** Freight, red packets and points are parts of what was paid. */
  private static void checkParts(OrderBody order, Faults faults) {
    long parts =
        Stream.of(order.freight(), order.redPackets(), order.points())
            .mapToLong(FilingSums::minor)
            .sum();
    boolean inBounds = order.paid() != null && order.paid().amountMinor() != null;
    if (inBounds && parts > minor(order.paid())) {
      faults.invalid("/order/paid", "must not be less than freight, redPackets and points");
    }
  }

  private static long minor(@Nullable MoneyBody sum) {
    if (sum == null || sum.amountMinor() == null) {
      return 0;
    }
    return Math.clamp(sum.amountMinor(), 0, MoneyBody.MAX);
  }
}
