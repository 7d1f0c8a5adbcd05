package io.baopei.process;

import static io.baopei.fixture.Filings.aClaim;
import static io.baopei.process.Commands.accept;
import static io.baopei.process.Commands.approve;
import static io.baopei.process.Commands.confirm;
import static io.baopei.process.Commands.insuranceProof;
import static io.baopei.process.Commands.tracking;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_MARKER_RECORDED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_STARTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.domain.programme.Programme;
import io.baopei.fixture.CoveredClaim;
import io.temporal.api.enums.v1.EventType;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the shortest paid road of each programme may cost: events, billable actions and workflow
 * tasks, each as measured. A change that costs more has to say so here.
 */
class BudgetWorkflowTest {

  /** What Temporal bills as an action. */
  private static final Set<EventType> BILLABLE =
      Set.of(
          EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
          EVENT_TYPE_TIMER_STARTED,
          EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
          EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
          EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
          EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
          EVENT_TYPE_MARKER_RECORDED);

  /** The roads and their limits. */
  @SuppressWarnings("ImmutableEnumChecker") // A way is a function without state.
  enum Budget {
    TMALL_RETURN(() -> ClaimWorld.with(aClaim()), Budget::returns, 46, 16, 6),
    TMALL_REFUND_ONLY(() -> ClaimWorld.with(aClaim().refundOnly()), Budget::approves, 27, 8, 4),
    QUALITY(Cases.LIVE_QUALITY::filed, Budget::raises, 57, 20, 8),
    QUALITY_REFUNDED(Cases.LIVE_QUALITY_REFUNDED::filed, Budget::approves, 20, 6, 3),
    PRICE_AUTOMATIC(Cases.LIVE_PRICE_SAME_LINK::filed, world -> {}, 19, 5, 3),
    DAMAGE(Cases.DAMAGE::filed, Budget::approves, 20, 6, 3),
    BOND(Cases.BOND::filed, Budget::approves, 20, 6, 3),
    AMAZON_PROOF_ON_FILE(Budget::proven, world -> {}, 19, 5, 3),
    AMAZON_PROOF_AFTERWARDS(Cases.AMAZON_CONCESSION::filed, Budget::proves, 28, 9, 4);

    private final Supplier<ClaimWorld> filed;
    private final Consumer<ClaimWorld> way;
    private final long events;
    private final long actions;
    private final long tasks;

    Budget(
        Supplier<ClaimWorld> filed,
        Consumer<ClaimWorld> way,
        long events,
        long actions,
        long tasks) {
      this.filed = filed;
      this.way = way;
      this.events = events;
      this.actions = actions;
      this.tasks = tasks;
    }

    /** Travels the road; nobody looks at the claim on the way unless there is need. */
    ClaimWorld travelled() {
      ClaimWorld world = filed.get();
      way.accept(world);
      assertThat(world.end().outcome()).isEqualTo(Outcome.PAID);
      return world;
    }

    private static void returns(ClaimWorld world) {
      rests(world);
      world.does(approve(), tracking(), confirm());
    }

    private static void approves(ClaimWorld world) {
      rests(world);
      world.does(approve());
    }

    private static void raises(ClaimWorld world) {
      rests(world);
      world.does(accept(), tracking(), confirm());
      world.awaits(Stage.INSURER_REVIEW);
      world.does(approve());
    }

    private static void proves(ClaimWorld world) {
      rests(world);
      world.awaits(Stage.CLOSED);
      world.does(insuranceProof());
    }

    private static ClaimWorld proven() {
      CoveredClaim claim =
          CoveredClaim.of(Programme.AMAZON_ATOZ)
              .with("claim.seller.insuranceProofUri", "https://proof.example/1.pdf");
      return ClaimWorld.of(claim.row());
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheRoadWithinItsBudget(Budget budget) {
    try (ClaimWorld world = budget.travelled()) {
      WorkflowExecutionHistory history = world.history();
      Map<EventType, Long> counts = counts(history);
      long tasks = sum(counts, Set.of(EVENT_TYPE_WORKFLOW_TASK_COMPLETED));
      assertThat(Histories.openTimers(history)).isZero();
      assertThat((long) history.getEvents().size())
          .as("events %s", counts)
          .isLessThanOrEqualTo(budget.events);
      assertThat(sum(counts, BILLABLE))
          .as("actions %s", counts)
          .isLessThanOrEqualTo(budget.actions);
      assertThat(tasks).as("tasks %s", counts).isLessThanOrEqualTo(budget.tasks);
    }
  }

  /** Nobody decides in the moment of the filing: the first task is over. */
  private static void rests(ClaimWorld world) {
    world.sleep(Duration.ofSeconds(1));
  }

  private static Map<EventType, Long> counts(WorkflowExecutionHistory history) {
    Map<EventType, Long> counts = new TreeMap<>();
    history.getEvents().forEach(event -> counts.merge(event.getEventType(), 1L, Long::sum));
    return counts;
  }

  private static long sum(Map<EventType, Long> counts, Set<EventType> types) {
    return types.stream().mapToLong(type -> counts.getOrDefault(type, 0L)).sum();
  }
}
