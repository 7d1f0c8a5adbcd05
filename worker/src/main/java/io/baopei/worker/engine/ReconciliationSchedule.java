package io.baopei.worker.engine;

import io.baopei.contract.claim.TaskQueues;
import io.baopei.contract.reconciliation.ReconcileDay;
import io.baopei.contract.reconciliation.ReconciliationIds;
import io.baopei.contract.reconciliation.ReconciliationWorkflow;
import io.grpc.Status;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleRange;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Has the day before reconciled every day. A server that knows no schedules (the SDK's test server,
 * and servers before 1.17) gets a workflow with a cron instead.
 */
public final class ReconciliationSchedule {

  /** Days that the engine was down for are made up for. */
  private static final Duration CATCH_UP = Duration.ofDays(7);

  private final WorkflowClient client;
  private final LocalTime at;
  private final ZoneId zone;

  public ReconciliationSchedule(WorkflowClient client, LocalTime at, ZoneId zone) {
    this.client = client;
    this.at = at;
    this.zone = zone;
  }

  /** Sees to it that there is one, at that time of day. Idempotent. */
  public void ensure() {
    try {
      create();
    } catch (RuntimeException failed) {
      if (Status.fromThrowable(failed).getCode() != Status.Code.UNIMPLEMENTED) {
        throw failed;
      }
      startCron();
    }
  }

  private void create() {
    ScheduleClient schedules =
        ScheduleClient.newInstance(
            client.getWorkflowServiceStubs(),
            ScheduleClientOptions.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setDataConverter(client.getOptions().getDataConverter())
                .build());
    try {
      var unused =
          schedules.createSchedule(
              ReconciliationIds.DAILY, schedule(), ScheduleOptions.newBuilder().build());
    } catch (ScheduleAlreadyRunningException there) {
      ScheduleHandle handle = schedules.getHandle(ReconciliationIds.DAILY);
      handle.update(
          input ->
              new ScheduleUpdate(
                  Schedule.newBuilder(input.getDescription().getSchedule())
                      .setSpec(spec())
                      .build()));
    }
  }

  /** Each run has a day of its own, so that a late one keeps nobody waiting. */
  private Schedule schedule() {
    return Schedule.newBuilder()
        .setAction(
            ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(ReconciliationWorkflow.TYPE)
                .setArguments(new ReconcileDay(null))
                .setOptions(options().build())
                .build())
        .setSpec(spec())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_ALLOW_ALL)
                .setCatchupWindow(CATCH_UP)
                .build())
        .build();
  }

  private ScheduleSpec spec() {
    return ScheduleSpec.newBuilder()
        .setCalendars(
            List.of(
                ScheduleCalendarSpec.newBuilder()
                    .setHour(List.of(new ScheduleRange(at.getHour())))
                    .setMinutes(List.of(new ScheduleRange(at.getMinute())))
                    .build()))
        .setTimeZoneName(zone.getId())
        .build();
  }

  private void startCron() {
    LocalTime utc = inUtc();
    String cron = "%d %d * * *".formatted(utc.getMinute(), utc.getHour());
    try {
      var unused =
          client
              .newUntypedWorkflowStub(
                  ReconciliationWorkflow.TYPE, options().setCronSchedule(cron).build())
              .start(new ReconcileDay(null));
    } catch (WorkflowExecutionAlreadyStarted there) {
      // By another worker, or before.
    }
  }

  /** Not every server reads a zone in a cron; Shanghai, for one, keeps its offset all year. */
  private LocalTime inUtc() {
    return at.atDate(LocalDate.EPOCH)
        .atZone(zone)
        .withZoneSameInstant(ZoneOffset.UTC)
        .toLocalTime();
  }

  private static WorkflowOptions.Builder options() {
    return WorkflowOptions.newBuilder()
        .setTaskQueue(TaskQueues.CLAIMS)
        .setWorkflowId(ReconciliationIds.DAILY);
  }
}
