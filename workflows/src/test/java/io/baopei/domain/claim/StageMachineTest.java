package io.baopei.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.baopei.domain.programme.Programme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageMachineTest {

  /**
   * The moves of the rulebook's section 5, written down a second time: programmes, stage, event,
   * next.
   */
  private static final String MOVES =
      """
      A FRAUD_SCREEN SCREENED_FOR_PAYOUT PAYOUT
      A FRAUD_SCREEN SCREENED_FOR_RESPONSE MERCHANT_RESPONSE
      A FRAUD_SCREEN SCREEN_REFUSED APPEAL
      A FRAUD_SCREEN WITHDRAWN CLOSED
      A FRAUD_SCREEN CLOSED_BY_OPERATOR CLOSED
      Q MERCHANT_RESPONSE MERCHANT_ACCEPTED RETURN_TRACKING
      Q MERCHANT_RESPONSE MERCHANT_REFUSED APPEAL
      Q MERCHANT_RESPONSE CLAIM_RAISED INSURER_REVIEW
      Q MERCHANT_RESPONSE REFUND_CLOSED CLOSED
      QA MERCHANT_RESPONSE WITHDRAWN CLOSED
      A MERCHANT_RESPONSE SELLER_RESOLVED CLOSED
      A MERCHANT_RESPONSE SELLER_NOT_RESOLVED STEP_IN
      TQPDB INSURER_REVIEW SUPPLEMENT_REQUESTED SUPPLEMENT
      TQ INSURER_REVIEW APPROVED_FOR_RETURN RETURN_TRACKING
      T INSURER_REVIEW APPROVED_FOR_REFUND REFUND
      TQPDB INSURER_REVIEW APPROVED_FOR_PAYOUT PAYOUT
      TQPDB INSURER_REVIEW REJECTED APPEAL
      TQPDB INSURER_REVIEW REJECTED_AGAIN CLOSED
      TQPDB INSURER_REVIEW WITHDRAWN CLOSED
      TQ INSURER_REVIEW REFUND_CLOSED CLOSED
      TQPDB SUPPLEMENT SUPPLEMENTED INSURER_REVIEW
      TQPDB SUPPLEMENT SUPPLEMENT_NOT_SENT APPEAL
      TQPDB SUPPLEMENT REJECTED_AGAIN CLOSED
      TQPDB SUPPLEMENT WITHDRAWN CLOSED
      TQ SUPPLEMENT REFUND_CLOSED CLOSED
      TQPDB APPEAL APPEALED INSURER_REVIEW
      A APPEAL APPEALED_TO_STEP_IN STEP_IN
      Q APPEAL CLAIM_RAISED INSURER_REVIEW
      TQPDBA APPEAL NOT_APPEALED CLOSED
      TQPDBA APPEAL WITHDRAWN CLOSED
      TQ APPEAL REFUND_CLOSED CLOSED
      TQ RETURN_TRACKING TRACKING_SUBMITTED MERCHANT_RECEIPT
      TQ RETURN_TRACKING TRACKING_NOT_SUBMITTED CLOSED
      Q RETURN_TRACKING CLAIM_RAISED INSURER_REVIEW
      TQ RETURN_TRACKING WITHDRAWN CLOSED
      TQ RETURN_TRACKING REFUND_CLOSED CLOSED
      TQ RETURN_TRACKING CLOSED_BY_OPERATOR CLOSED
      TQ MERCHANT_RECEIPT RECEIPT_CONFIRMED REFUND
      TQ MERCHANT_RECEIPT RECEIPT_REFUSED RECEIPT_DISPUTE
      T MERCHANT_RECEIPT REFUNDED_OUTSIDE PAYOUT
      Q MERCHANT_RECEIPT CLAIM_RAISED INSURER_REVIEW
      TQ MERCHANT_RECEIPT WITHDRAWN CLOSED
      TQ MERCHANT_RECEIPT REFUND_CLOSED CLOSED
      TQ RECEIPT_DISPUTE REFUSAL_UPHELD CLOSED
      TQ RECEIPT_DISPUTE REFUSAL_OVERRULED REFUND
      T RECEIPT_DISPUTE REFUNDED_OUTSIDE PAYOUT
      Q RECEIPT_DISPUTE CLAIM_RAISED INSURER_REVIEW
      TQ RECEIPT_DISPUTE REFUND_CLOSED CLOSED
      T REFUND REFUNDED PAYOUT
      Q REFUND CLAIM_RAISED INSURER_REVIEW
      TQ REFUND REFUND_CLOSED CLOSED
      TQ REFUND CLOSED_BY_OPERATOR CLOSED
      A STEP_IN STEPPED_IN PAYOUT
      A STEP_IN REJECTED APPEAL
      A STEP_IN REJECTED_AGAIN CLOSED
      A STEP_IN WITHDRAWN CLOSED
      TQPDBA PAYOUT PAID CLOSED
      P PAYOUT EVIDENCE_ORDER_UNPROVEN INSURER_REVIEW
      TQPDBA PAYOUT CLOSED_BY_OPERATOR CLOSED
      """;

  private static String letter(Programme programme) {
    return switch (programme) {
      case TMALL_30_DAY -> "T";
      case LIVE_QUALITY -> "Q";
      case LIVE_PRICE -> "P";
      case DAMAGE_1688 -> "D";
      case BOND_1688 -> "B";
      case AMAZON_ATOZ -> "A";
    };
  }

  static Stream<Arguments> programmesAndStages() {
    return Stream.of(Programme.values())
        .flatMap(programme -> Stream.of(Stage.values()).map(stage -> arguments(programme, stage)));
  }

  private static Map<StageEvent, Stage> moves(Programme programme, Stage from) {
    Map<StageEvent, Stage> moves = new EnumMap<>(StageEvent.class);
    MOVES
        .lines()
        .map(line -> line.split(" ", -1))
        .filter(move -> move[0].contains(letter(programme)))
        .filter(move -> move[1].equals(from.name()))
        .forEach(move -> moves.put(StageEvent.valueOf(move[2]), Stage.valueOf(move[3])));
    return moves;
  }

  private static Stage first(Programme programme) {
    return switch (programme) {
      case LIVE_QUALITY -> Stage.MERCHANT_RESPONSE;
      case AMAZON_ATOZ -> Stage.FRAUD_SCREEN;
      default -> Stage.INSURER_REVIEW;
    };
  }

  @ParameterizedTest
  @MethodSource("programmesAndStages")
  void listsExactlyTheMovesOfTheRulebook(Programme programme, Stage stage) {
    Map<StageEvent, Stage> expected = moves(programme, stage);
    Set<Stage> ofTheProgramme = reachable(programme);
    for (StageEvent event : StageEvent.values()) {
      if (ofTheProgramme.contains(stage)) {
        assertThat(StageMachine.next(programme, stage, event).orElse(null))
            .as("%s on %s", stage, event)
            .isEqualTo(expected.get(event));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(StageEvent.class)
  void listsEveryEventSomewhere(StageEvent event) {
    assertThat(programmesAndStages())
        .anyMatch(
            of ->
                StageMachine.next((Programme) of.get()[0], (Stage) of.get()[1], event).isPresent());
  }

  @ParameterizedTest
  @EnumSource(Programme.class)
  void endsOnlyInClosed(Programme programme) {
    Set<Stage> terminal = EnumSet.noneOf(Stage.class);
    for (Stage stage : reachable(programme)) {
      if (moves(programme, stage).isEmpty()) {
        terminal.add(stage);
      }
      assertThat(StageMachine.mayReach(programme, stage, Stage.CLOSED, event -> true)).isTrue();
    }
    assertThat(terminal).containsExactly(Stage.CLOSED);
  }

  @Test
  void reachesWhatPossibleEventsLeadTo() {
    Programme tmall = Programme.TMALL_30_DAY;
    assertThat(StageMachine.mayReach(tmall, Stage.INSURER_REVIEW, Stage.PAYOUT, event -> true))
        .isTrue();
    assertThat(
            StageMachine.mayReach(
                tmall,
                Stage.INSURER_REVIEW,
                Stage.MERCHANT_RECEIPT,
                event -> event != StageEvent.APPROVED_FOR_RETURN))
        .isFalse();
    assertThat(StageMachine.mayReach(tmall, Stage.PAYOUT, Stage.REFUND, event -> true)).isFalse();
    assertThat(StageMachine.mayReach(tmall, Stage.INSURER_REVIEW, Stage.STEP_IN, event -> true))
        .isFalse();
  }

  private static Set<Stage> reachable(Programme programme) {
    Stage first = first(programme);
    Set<Stage> seen = EnumSet.of(first);
    Deque<Stage> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      moves(programme, open.remove()).values().stream().filter(seen::add).forEach(open::add);
    }
    return seen;
  }
}
