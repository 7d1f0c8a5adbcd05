package io.baopei.activity;

import io.baopei.contract.activity.RefundBuyer;
import io.baopei.contract.points.IssuePoints;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.payment.PaymentOutcome.NotFound;
import io.baopei.port.payment.PaymentOutcome.Paid;
import io.baopei.port.payment.Payouts;
import io.baopei.port.payment.Transfer;
import io.baopei.port.platform.AccountCredits;
import io.baopei.port.platform.PointsGrants;
import io.baopei.port.platform.Refunds;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** Somebody who moves money, answers as told, and notes what was asked. */
final class FakeProvider implements Payouts, AccountCredits, Refunds, PointsGrants {

  static final Instant PAID_AT = Instant.parse("2026-03-05T02:00:00Z");

  private final List<Object> sent = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, Deque<PaymentOutcome>> sendAnswers = new HashMap<>();
  private final Map<String, PaymentOutcome> findAnswers = new HashMap<>();
  private Runnable whileSending = () -> {};
  private Runnable whileAsked = () -> {};

  static Paid paid(String key) {
    return new Paid("P-" + key, PAID_AT);
  }

  /** The next order under that key is answered so; without a word it is paid. */
  FakeProvider answers(String key, PaymentOutcome outcome) {
    sendAnswers.computeIfAbsent(key, unused -> new ArrayDeque<>()).add(outcome);
    return this;
  }

  /** Questions about that key are answered so; without a word it is not found. */
  FakeProvider finds(String key, PaymentOutcome outcome) {
    findAnswers.put(key, outcome);
    return this;
  }

  /** Something happens while money is sent. */
  void beforeAnswering(Runnable meanwhile) {
    whileSending = meanwhile;
  }

  /** Something happens while a question is answered. */
  void beforeFinding(Runnable meanwhile) {
    whileAsked = meanwhile;
  }

  List<Object> sent() {
    return sent;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public PaymentOutcome transfer(Transfer transfer) {
    return send(transfer.key(), transfer);
  }

  @Override
  public PaymentOutcome credit(Transfer transfer) {
    return send(transfer.key(), transfer);
  }

  @Override
  public PaymentOutcome refund(RefundBuyer refund) {
    return send(refund.key(), refund);
  }

  @Override
  public PaymentOutcome grant(IssuePoints order) {
    return send(order.key(), order);
  }

  private PaymentOutcome send(String key, Object order) {
    sent.add(order);
    whileSending.run();
    PaymentOutcome answer = sendAnswers.getOrDefault(key, new ArrayDeque<>()).poll();
    return answer == null ? paid(key) : answer;
  }

  @Override
  public PaymentOutcome find(String key, CurrencyUnit currency) {
    return find(key);
  }

  @Override
  public PaymentOutcome find(IssuePoints order) {
    return find(order.key());
  }

  @Override
  public PaymentOutcome find(String key) {
    asked.add(key);
    whileAsked.run();
    return findAnswers.getOrDefault(key, new NotFound());
  }
}
