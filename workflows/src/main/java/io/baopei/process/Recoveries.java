package io.baopei.process;

import io.baopei.contract.recourse.RecoursePayment;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What came back of a debt: paid or set off, each under a reference of its own. */
final class Recoveries {

  private final Money debt;
  private final List<RecoursePayment> payments = new ArrayList<>();

  Recoveries(Money debt) {
    this.debt = debt;
  }

  void add(RecoursePayment payment) {
    payments.add(payment);
  }

  boolean knows(String reference) {
    return payments.stream().anyMatch(payment -> payment.reference().equals(reference));
  }

  Money sum() {
    return payments.stream()
        .map(RecoursePayment::amount)
        .reduce(Money.zero(debt.getCurrencyUnit()), Money::plus);
  }

  List<RecoursePayment> all() {
    return List.copyOf(payments);
  }
}
