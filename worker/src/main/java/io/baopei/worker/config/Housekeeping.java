package io.baopei.worker.config;

import io.baopei.notice.NoticeDispatcher;
import io.baopei.port.record.Claims;
import io.baopei.port.record.IdempotencyKeys;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.FilingDesk;
import io.baopei.worker.api.PointsDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What is done again and again: sending notices, starting what was only filed, forgetting keys. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ForWorkers
class Housekeeping implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final int BATCH = 100;
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final Duration UNSTARTED_AFTER = Duration.ofSeconds(60);
  private static final Duration KEYS_KEPT = Duration.ofDays(2);

  private final NoticeDispatcher notices;
  private final Claims claims;
  private final FilingDesk filing;
  private final PointsOrders points;
  private final PointsDesk pointsDesk;
  private final IdempotencyKeys keys;
  private final Clock clock;
  private final AtomicInteger lastBatch = new AtomicInteger();

  Housekeeping(
      NoticeDispatcher notices,
      Claims claims,
      FilingDesk filing,
      PointsOrders points,
      PointsDesk pointsDesk,
      IdempotencyKeys keys,
      Clock clock) {
    this.notices = notices;
    this.claims = claims;
    this.filing = filing;
    this.points = points;
    this.pointsDesk = pointsDesk;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addTriggerTask(
        () -> lastBatch.set(notices.dispatch(BATCH)),
        last -> {
          Instant ended = Objects.requireNonNullElseGet(last.lastCompletion(), clock::instant);
          return ended.plus(lastBatch.get() > 0 ? BUSY : IDLE);
        });
    tasks.addFixedDelayTask(this::startUnstarted, SWEEP);
    tasks.addFixedDelayTask(this::startUnstartedPoints, SWEEP);
    tasks.addFixedDelayTask(this::forgetKeys, Duration.ofHours(1));
  }

  /** A crash between filing and start leaves a claim that nothing runs. */
  private void startUnstarted() {
    Instant before = clock.instant().minus(UNSTARTED_AFTER);
    for (StoredClaim claim : claims.unstarted(before, BATCH)) {
      start(claim);
    }
  }

  /** One claim that cannot be started must not keep the others waiting. */
  private void start(StoredClaim claim) {
    String claimId = claim.view().claimId();
    try {
      filing.start(claim.input(), claim.view());
      LOG.warn("started claim {} that was only filed", claimId);
    } catch (RuntimeException failed) {
      LOG.error("claim {} is filed but cannot be started; it is tried again", claimId, failed);
    }
  }

  /** The same between an order of points and its start. */
  private void startUnstartedPoints() {
    Instant before = clock.instant().minus(UNSTARTED_AFTER);
    for (PointsOrder order : points.unstarted(before, BATCH)) {
      start(order);
    }
  }

  private void start(PointsOrder order) {
    try {
      pointsDesk.start(order);
      LOG.warn("started points of {} that were only ordered", order.claimId());
    } catch (RuntimeException failed) {
      LOG.error("points of {} cannot be started; tried again", order.claimId(), failed);
    }
  }

  private void forgetKeys() {
    int forgotten = keys.forget(clock.instant().minus(KEYS_KEPT));
    LOG.debug("forgot {} idempotency keys", forgotten);
  }
}
