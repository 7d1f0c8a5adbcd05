package io.baopei.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageMachineTest {

  /** The moves of the rulebook's section 5, written down a second time: stage, event, next. */
  private static final String MOVES =
      """
      INSURER_REVIEW SUPPLEMENT_REQUESTED SUPPLEMENT
      INSURER_REVIEW APPROVED_FOR_RETURN RETURN_TRACKING
      INSURER_REVIEW APPROVED_FOR_REFUND REFUND
      INSURER_REVIEW APPROVED_FOR_PAYOUT PAYOUT
      INSURER_REVIEW REJECTED APPEAL
      INSURER_REVIEW REJECTED_AGAIN CLOSED
      INSURER_REVIEW WITHDRAWN CLOSED
      INSURER_REVIEW REFUND_CLOSED CLOSED
      SUPPLEMENT SUPPLEMENTED INSURER_REVIEW
      SUPPLEMENT SUPPLEMENT_NOT_SENT APPEAL
      SUPPLEMENT REJECTED_AGAIN CLOSED
      SUPPLEMENT WITHDRAWN CLOSED
      SUPPLEMENT REFUND_CLOSED CLOSED
      APPEAL APPEALED INSURER_REVIEW
      APPEAL NOT_APPEALED CLOSED
      APPEAL WITHDRAWN CLOSED
      APPEAL REFUND_CLOSED CLOSED
      RETURN_TRACKING TRACKING_SUBMITTED MERCHANT_RECEIPT
      RETURN_TRACKING TRACKING_NOT_SUBMITTED CLOSED
      RETURN_TRACKING WITHDRAWN CLOSED
      RETURN_TRACKING REFUND_CLOSED CLOSED
      RETURN_TRACKING CLOSED_BY_OPERATOR CLOSED
      MERCHANT_RECEIPT RECEIPT_CONFIRMED REFUND
      MERCHANT_RECEIPT RECEIPT_REFUSED RECEIPT_DISPUTE
      MERCHANT_RECEIPT REFUNDED_OUTSIDE PAYOUT
      MERCHANT_RECEIPT WITHDRAWN CLOSED
      MERCHANT_RECEIPT REFUND_CLOSED CLOSED
      RECEIPT_DISPUTE REFUSAL_UPHELD CLOSED
      RECEIPT_DISPUTE REFUSAL_OVERRULED REFUND
      RECEIPT_DISPUTE REFUNDED_OUTSIDE PAYOUT
      RECEIPT_DISPUTE REFUND_CLOSED CLOSED
      REFUND REFUNDED PAYOUT
      REFUND REFUND_CLOSED CLOSED
      REFUND CLOSED_BY_OPERATOR CLOSED
      PAYOUT PAID CLOSED
      PAYOUT CLOSED_BY_OPERATOR CLOSED
      """;

  private static final Set<Stage> OF_THE_PROGRAMME =
      EnumSet.of(
          Stage.INSURER_REVIEW,
          Stage.SUPPLEMENT,
          Stage.APPEAL,
          Stage.RETURN_TRACKING,
          Stage.MERCHANT_RECEIPT,
          Stage.RECEIPT_DISPUTE,
          Stage.REFUND,
          Stage.PAYOUT,
          Stage.CLOSED);

  private static Map<Stage, Map<StageEvent, Stage>> moves() {
    Map<Stage, Map<StageEvent, Stage>> moves = new EnumMap<>(Stage.class);
    MOVES
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            move ->
                moves
                    .computeIfAbsent(Stage.valueOf(move[0]), any -> new EnumMap<>(StageEvent.class))
                    .put(StageEvent.valueOf(move[1]), Stage.valueOf(move[2])));
    return moves;
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void listsExactlyTheMovesOfTheRulebook(Stage stage) {
    Map<StageEvent, Stage> expected = moves().getOrDefault(stage, Map.of());
    for (StageEvent event : StageEvent.values()) {
      if (OF_THE_PROGRAMME.contains(stage)) {
        assertThat(StageMachine.next(stage, event).orElse(null))
            .as("%s on %s", stage, event)
            .isEqualTo(expected.get(event));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StageEvent.class)
  void listsEveryEventSomewhere(StageEvent event) {
    assertThat(Stage.values()).anyMatch(stage -> StageMachine.next(stage, event).isPresent());
  }

  @Test
  void endsOnlyInClosed() {
    Set<Stage> terminal = EnumSet.noneOf(Stage.class);
    for (Stage stage : reachable(Stage.INSURER_REVIEW)) {
      if (Stream.of(StageEvent.values()).noneMatch(e -> StageMachine.next(stage, e).isPresent())) {
        terminal.add(stage);
      }
    }
    assertThat(terminal).containsExactly(Stage.CLOSED);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void leadsEveryStageToTheEnd(Stage stage) {
    if (OF_THE_PROGRAMME.contains(stage)) {
      assertThat(StageMachine.mayReach(stage, Stage.CLOSED, event -> true)).isTrue();
    }
  }

  @Test
  void reachesWhatPossibleEventsLeadTo() {
    assertThat(StageMachine.mayReach(Stage.INSURER_REVIEW, Stage.PAYOUT, event -> true)).isTrue();
    assertThat(
            StageMachine.mayReach(
                Stage.INSURER_REVIEW,
                Stage.MERCHANT_RECEIPT,
                event -> event != StageEvent.APPROVED_FOR_RETURN))
        .isFalse();
    assertThat(StageMachine.mayReach(Stage.PAYOUT, Stage.REFUND, event -> true)).isFalse();
  }

  private static Set<Stage> reachable(Stage from) {
    Set<Stage> seen = EnumSet.of(from);
    Deque<Stage> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Stage stage = open.remove();
      for (StageEvent event : StageEvent.values()) {
        StageMachine.next(stage, event).filter(seen::add).ifPresent(open::add);
      }
    }
    return seen;
  }
}
