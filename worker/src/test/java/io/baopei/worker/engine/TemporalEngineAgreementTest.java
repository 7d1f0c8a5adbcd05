package io.baopei.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.baopei.contract.claim.ClaimView;
import io.baopei.contract.claim.SettlementView;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.clock.ClaimClock;
import io.baopei.domain.clock.Deadline;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.Payee;
import io.baopei.port.record.ClaimRoll;
import io.baopei.port.record.Invariants.Finding;
import io.baopei.worker.engine.EngineAgreement.Page;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.RetryState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalEngineAgreementTest {

  private static final String ID = "C-0123456789ABCDEFGHJK";

  private final WorkflowClient client = mock();
  private final WorkflowStub workflow = mock(RETURNS_DEEP_STUBS);
  private final ClaimRoll roll = mock();
  private final Deadlines deadlines = new Deadlines();
  private final EngineAgreement agreement = new TemporalEngineAgreement(client, deadlines, roll);

  TemporalEngineAgreementTest() {
    when(client.newUntypedWorkflowStub("claim/" + ID)).thenReturn(workflow);
  }

  @AfterEach
  void close() {
    deadlines.close();
  }

  @Test
  void findsNothingWhereAnOpenClaimRuns() {
    open(view(null));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    assertThat(violations("20-open-claims-have-a-workflow")).isEmpty();
  }

  @Test
  void findsAnOpenClaimWhoseWorkflowHasEnded() {
    open(view(null));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);
    assertThat(violations("20-open-claims-have-a-workflow")).containsExactly(ID);
  }

  @Test
  void findsAnOpenClaimThatTheEngineDoesNotKnow() {
    open(view(null));
    when(workflow.describe()).thenThrow(notFound());
    assertThat(violations("20-open-claims-have-a-workflow")).containsExactly(ID);
  }

  @Test
  void looksAgainAtAClaimThatHasClosedMeanwhile() {
    open(view(null));
    ClaimView since = view(Outcome.PAID);
    when(roll.find(ID)).thenReturn(Optional.of(since));
    when(workflow.getResult(ClaimView.class)).thenReturn(since);
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    assertThat(violations("20-open-claims-have-a-workflow")).isEmpty();
  }

  @Test
  void findsAClosedClaimThatEndedOtherwise() {
    closed(view(Outcome.PAID));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    ClaimView rejected = view(Outcome.REJECTED);
    when(workflow.getResult(ClaimView.class)).thenReturn(rejected);
    assertThat(violations("21-closed-claims-ended-so")).containsExactly(ID);

    ClaimView paid = view(Outcome.PAID);
    when(workflow.getResult(ClaimView.class)).thenReturn(paid);
    assertThat(violations("21-closed-claims-ended-so")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MERCHANT, CNY 200.00, PAY-1, false",
    "BUYER,    CNY 200.00, PAY-1, true",
    "MERCHANT, CNY 20.00,  PAY-1, true",
    "MERCHANT, CNY 200.00, PAY-2, true"
  })
  void findsAClosedClaimThatPaidOtherwise(
      Payee payee, String amount, String reference, boolean found) {
    closed(paid(Payee.MERCHANT, "CNY 200.00", "PAY-1"));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    ClaimView end = paid(payee, amount, reference);
    when(workflow.getResult(ClaimView.class)).thenReturn(end);
    assertThat(violations("21-closed-claims-ended-so")).hasSize(found ? 1 : 0);
  }

  @Test
  void comparesNothingThatTheEngineHasForgotten() {
    closed(view(Outcome.PAID));
    when(workflow.describe()).thenThrow(notFound());
    assertThat(violations("21-closed-claims-ended-so")).isEmpty();
  }

  @Test
  void findsAClosedClaimWhoseWorkflowWasTerminated() {
    closed(view(Outcome.PAID));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);
    when(workflow.getResult(ClaimView.class)).thenThrow(terminated());
    assertThat(violations("21-closed-claims-ended-so")).containsExactly(ID);
  }

  @Test
  void findsAClosedClaimWhoseWorkflowRunsOn() throws Exception {
    closed(view(Outcome.PAID));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    when(workflow.getResult(anyLong(), any(), eq(ClaimView.class)))
        .thenThrow(new TimeoutException());
    assertThat(violations("21-closed-claims-ended-so")).containsExactly(ID);
  }

  @Test
  void waitsForAWorkflowThatIsEnding() throws Exception {
    ClaimView closing = view(Outcome.PAID);
    closed(closing);
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    when(workflow.getResult(anyLong(), any(), eq(ClaimView.class))).thenReturn(closing);
    assertThat(violations("21-closed-claims-ended-so")).isEmpty();
  }

  @Test
  void letsAWorkflowRunOnThatAwaitsAProofOfInsurance() {
    ClaimView awaiting = view(Outcome.PAID);
    when(awaiting.deadlines())
        .thenReturn(
            List.of(Deadline.at(ClaimClock.INSURANCE_PROOF, Instant.EPOCH, List.of("A-11"))));
    closed(awaiting);
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    assertThat(violations("21-closed-claims-ended-so")).isEmpty();
  }

  @Test
  void comparesAllClaimsPageByPage() {
    ClaimView claim = view(Outcome.PAID);
    when(roll.after(null, 1)).thenReturn(List.of(claim));
    when(roll.after(ID, 1)).thenReturn(List.of());
    when(roll.find(ID)).thenReturn(Optional.of(claim));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED);
    ClaimView rejected = view(Outcome.REJECTED);
    when(workflow.getResult(ClaimView.class)).thenReturn(rejected);

    Page first = agreement.page(null, 1);
    assertThat(first.claims()).isEqualTo(1);
    assertThat(first.findings())
        .filteredOn(finding -> !finding.holds())
        .singleElement()
        .returns("21-closed-claims-ended-so", Finding::name)
        .returns(List.of(ID), Finding::violations);
    assertThat(first.forgotten()).isZero();
    assertThat(first.last()).isEqualTo(ID);
    assertThat(agreement.page(first.last(), 1).last()).isNull();
  }

  @Test
  void comparesOpenClaimsOfAPageToo() {
    ClaimView claim = view(null);
    when(roll.after(null, 1)).thenReturn(List.of(claim));
    when(roll.find(ID)).thenReturn(Optional.of(claim));
    status(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED);

    assertThat(agreement.page(null, 1).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Finding::name)
        .containsExactly("20-open-claims-have-a-workflow");
  }

  @Test
  void saysHowManyClaimsTheEngineHasForgotten() {
    ClaimView claim = view(Outcome.PAID);
    when(roll.after(null, 5)).thenReturn(List.of(claim));
    when(workflow.describe()).thenThrow(notFound());

    Page page = agreement.page(null, 5);
    assertThat(page.findings()).allMatch(Finding::holds);
    assertThat(page.forgotten()).isEqualTo(1);
    assertThat(page.last()).as("there are no more").isNull();
  }

  private static WorkflowFailedException terminated() {
    return new WorkflowFailedException(
        WorkflowExecution.newBuilder().setWorkflowId("claim/" + ID).build(),
        "Claim",
        EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
        0,
        RetryState.RETRY_STATE_NON_RETRYABLE_FAILURE,
        null);
  }

  private List<String> violations(String name) {
    return agreement.glance().stream()
        .filter(finding -> finding.name().equals(name))
        .map(Finding::violations)
        .findFirst()
        .orElseThrow();
  }

  private void open(ClaimView claim) {
    when(roll.open(anyInt())).thenReturn(List.of(claim));
    when(roll.lastClosed(anyInt())).thenReturn(List.of());
    when(roll.find(ID)).thenReturn(Optional.of(claim));
  }

  private void closed(ClaimView claim) {
    when(roll.open(anyInt())).thenReturn(List.of());
    when(roll.lastClosed(anyInt())).thenReturn(List.of(claim));
    when(roll.find(ID)).thenReturn(Optional.of(claim));
  }

  private void status(WorkflowExecutionStatus status) {
    when(workflow.describe().getStatus()).thenReturn(status);
  }

  private static WorkflowNotFoundException notFound() {
    WorkflowExecution execution =
        WorkflowExecution.newBuilder().setWorkflowId("claim/" + ID).build();
    return new WorkflowNotFoundException(execution, "Claim", null);
  }

  private static ClaimView paid(Payee payee, String amount, String reference) {
    ClaimView view = view(Outcome.PAID);
    Leg leg = Leg.notDue(LegKind.INDEMNITY, payee, Money.parse(amount), List.of("S3-6"));
    List<Leg> legs = List.of(leg.paid(Instant.EPOCH, reference));
    when(view.settlement()).thenReturn(new SettlementView(Money.parse("CNY 900.00"), legs));
    return view;
  }

  private static ClaimView view(@Nullable Outcome outcome) {
    ClaimView view = mock();
    when(view.claimId()).thenReturn(ID);
    when(view.outcome()).thenReturn(outcome);
    return view;
  }
}
