package io.baopei.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final List<String> SUBJECTS = List.of("C-1/REFUND/1", "RF-1");

  private final Faults faults = new Faults();

  @Test
  void strikesOnlyItsTargetAndItsMatch() {
    faults.add(rule(FaultKind.HTTP_500, "RF-1", null, null));
    assertThat(faults.next(FaultTarget.PLATFORM_REFUND, SUBJECTS)).isPresent();
    assertThat(faults.next(FaultTarget.PLATFORM_REFUND, List.of("C-2/REFUND/1"))).isEmpty();
    assertThat(faults.next(FaultTarget.PAYMENT_TRANSFER, SUBJECTS)).isEmpty();
  }

  @Test
  void isSpentAfterItsTimesAndMakesWayForTheNextRule() {
    faults.add(rule(FaultKind.HTTP_500, null, 2, null));
    faults.add(rule(FaultKind.HTTP_503, null, null, null));
    assertThat(IntStream.range(0, 4).mapToObj(i -> nextKind()))
        .containsExactly(
            FaultKind.HTTP_500, FaultKind.HTTP_500, FaultKind.HTTP_503, FaultKind.HTTP_503);
    assertThat(faults.list()).extracting(FaultView::hits).containsExactly(2, 2);
  }

  @Test
  void drawsTheSameForTheSameSeed() {
    faults.add(rule(FaultKind.HTTP_500, null, null, 0.5));
    faults.seed(42);
    List<Boolean> first = draws();
    faults.seed(42);
    assertThat(draws()).isEqualTo(first).contains(true, false);
  }

  /** A hit that could not be dealt would be counted for nothing. */
  @Test
  void keepsWhatCannotStrikeNow() {
    faults.add(rule(FaultKind.KILL_CALLER, null, 1, null));
    faults.add(rule(FaultKind.HTTP_503, null, null, null));
    assertThat(faults.next(FaultTarget.PLATFORM_REFUND, SUBJECTS, kind -> !kind.kills()))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.HTTP_503));
    assertThat(faults.list()).extracting(FaultView::hits).containsExactly(0, 1);
    assertThat(nextKind()).isEqualTo(FaultKind.KILL_CALLER);
  }

  @Test
  void forgetsItsRulesWhenCleared() {
    faults.add(rule(FaultKind.HTTP_500, null, null, null));
    faults.clear();
    assertThat(faults.next(FaultTarget.PLATFORM_REFUND, SUBJECTS)).isEmpty();
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertThatThrownBy(() -> rule(FaultKind.HTTP_500, null, 0, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rule(FaultKind.HTTP_500, null, null, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new FaultRule(
                    FaultTarget.NOTIFICATION, FaultKind.HTTP_500, null, null, null, null, null))
        .hasMessageContaining("cannot befall");
  }

  @Test
  void readsTheHeadersShortForm() {
    assertThat(Fault.parse("HTTP_500")).isEqualTo(new Fault(FaultKind.HTTP_500, null, null));
    assertThat(Fault.parse("DECLINE:PAYEE_ACC_OCUPIED").code()).isEqualTo("PAYEE_ACC_OCUPIED");
    assertThat(Fault.parse("LATENCY:250").lateness()).isEqualTo(Duration.ofMillis(250));
  }

  private List<Boolean> draws() {
    return IntStream.range(0, 32)
        .mapToObj(i -> faults.next(FaultTarget.PLATFORM_REFUND, SUBJECTS).isPresent())
        .toList();
  }

  private FaultKind nextKind() {
    return faults.next(FaultTarget.PLATFORM_REFUND, SUBJECTS).orElseThrow().kind();
  }

  private static FaultRule rule(
      FaultKind kind, @Nullable String match, @Nullable Integer times, @Nullable Double rate) {
    return new FaultRule(FaultTarget.PLATFORM_REFUND, kind, match, times, rate, null, null);
  }
}
