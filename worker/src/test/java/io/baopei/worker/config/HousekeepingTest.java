package io.baopei.worker.config;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.notice.NoticeDispatcher;
import io.baopei.port.record.Claims;
import io.baopei.port.record.IdempotencyKeys;
import io.baopei.port.record.NoticeOutbox;
import io.baopei.port.record.PointsOrder;
import io.baopei.port.record.PointsOrders;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.api.FilingDesk;
import io.baopei.worker.api.PointsDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class HousekeepingTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.UTC);

  private final Claims claims = mock();
  private final FilingDesk filing = mock();
  private final PointsOrders points = mock();
  private final PointsDesk pointsDesk = mock();

  @Test
  void startsTheOtherClaimsWhenOneCannotBeStarted() {
    StoredClaim bad = claim("C-BAD");
    StoredClaim good = claim("C-GOOD");
    ClaimInput input = bad.input();
    ClaimView view = bad.view();
    when(claims.unstarted(any(), anyInt())).thenReturn(List.of(bad, good));
    doThrow(new IllegalStateException("cannot be read")).when(filing).start(input, view);

    sweep();

    verify(filing).start(good.input(), good.view());
  }

  @Test
  void startsPointsThatWereOnlyOrdered() {
    PointsOrder bad = mock(PointsOrder.class, RETURNS_DEEP_STUBS);
    PointsOrder good = mock(PointsOrder.class, RETURNS_DEEP_STUBS);
    when(points.unstarted(any(), anyInt())).thenReturn(List.of(bad, good));
    doThrow(new IllegalStateException("cannot be started")).when(pointsDesk).start(bad);

    sweep();

    verify(pointsDesk).start(good);
  }

  private static StoredClaim claim(String id) {
    StoredClaim claim = mock(StoredClaim.class, RETURNS_DEEP_STUBS);
    when(claim.view().claimId()).thenReturn(id);
    return claim;
  }

  /** The sweeps are the first of the tasks that run after a fixed delay. */
  private void sweep() {
    NoticeDispatcher notices = new NoticeDispatcher(mock(NoticeOutbox.class), mock(), NOW);
    ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();
    new Housekeeping(notices, claims, filing, points, pointsDesk, mock(IdempotencyKeys.class), NOW)
        .configureTasks(tasks);
    tasks.getFixedDelayTaskList().subList(0, 2).forEach(sweep -> sweep.getRunnable().run());
  }
}
