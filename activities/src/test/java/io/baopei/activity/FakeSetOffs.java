package io.baopei.activity;

import io.baopei.contract.activity.SetOff;
import io.baopei.contract.activity.SetOffMade;
import io.baopei.port.platform.SetOffs;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A platform that sets off as told, and notes what was asked. */
final class FakeSetOffs implements SetOffs {

  static final Instant MADE_AT = Instant.parse("2026-03-05T02:00:00Z");

  private final List<SetOff> sent = new ArrayList<>();
  private final Deque<Outcome> answers = new ArrayDeque<>();
  private final Deque<Outcome> findings = new ArrayDeque<>();

  static Outcome.Made all(SetOff order) {
    return new Outcome.Made(new SetOffMade(order.amount(), "SO-" + order.key(), MADE_AT));
  }

  FakeSetOffs answers(Outcome outcome) {
    answers.add(outcome);
    return this;
  }

  FakeSetOffs finds(Outcome outcome) {
    findings.add(outcome);
    return this;
  }

  List<SetOff> sent() {
    return sent;
  }

  @Override
  public Outcome setOff(SetOff order) {
    sent.add(order);
    Outcome answer = answers.poll();
    return answer == null ? all(order) : answer;
  }

  @Override
  public Outcome find(SetOff order) {
    Outcome found = findings.poll();
    return found == null ? new Outcome.NotFound() : found;
  }
}
