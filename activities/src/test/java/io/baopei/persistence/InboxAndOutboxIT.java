package io.baopei.persistence;

import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.EventInbox.IgnoredEvent;
import io.baopei.port.record.StoredClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class InboxAndOutboxIT {

  private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

  private final Database database;
  private final PostgresNoticeOutbox outbox;
  private final PostgresEventInbox inbox;

  InboxAndOutboxIT(Database database) {
    this.database = database;
    this.outbox = new PostgresNoticeOutbox(database.jdbc());
    this.inbox = new PostgresEventInbox(database.jdbc());
  }

  @Test
  void asksForAnEventUntilItWasPassedOn() {
    assertThat(receive("platform/PF-1", "E-1")).isTrue();
    assertThat(receive("platform/PF-1", "E-1")).isTrue();

    inbox.passedOn("platform/PF-1", "E-1", NOW);

    assertThat(receive("platform/PF-1", "E-1")).isFalse();
    assertThat(receive("platform/PF-2", "E-1")).isTrue();
  }

  @Test
  void remembersWhyAnEventWasIgnored() {
    receive("platform/PF-1", "E-1");
    receive("platform/PF-1", "E-2");
    inbox.passedOn("platform/PF-1", "E-2", NOW);

    inbox.ignore("platform/PF-1", "E-1", "the claim is closed", NOW);
    inbox.ignore("platform/PF-1", "E-2", "too late", NOW);

    assertThat(receive("platform/PF-1", "E-1")).isFalse();
    assertThat(inbox.ignored(new ClaimId("C-1")))
        .containsExactly(new IgnoredEvent("PARCEL_SIGNED", NOW, "the claim is closed"));
    assertThat(inbox.ignored(new ClaimId("C-2"))).isEmpty();
  }

  @Test
  void leavesANoticeToWhoeverTookItForTheLengthOfTheLease() {
    String claimId = started("RF-1");

    List<OutgoingNotice> taken = outbox.take(10, NOW);
    assertThat(taken)
        .containsExactly(
            new OutgoingNotice(claimId + "/notice/0/1", claimId, Situations.REVIEW_DUE));
    assertThat(outbox.take(10, NOW.plusSeconds(59))).isEmpty();
    assertThat(outbox.take(10, NOW.plusSeconds(60))).isEqualTo(taken);
  }

  @Test
  void isDoneWithANoticeThatWasSent() {
    String claimId = started("RF-1");
    outbox.take(10, NOW);

    outbox.sent(claimId + "/notice/0/1", NOW);

    assertThat(outbox.take(10, NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void triesAgainWithGrowingGapsAndNeverGivesUp() {
    String noticeId = started("RF-1") + "/notice/0/1";
    Instant now = NOW;
    for (int gap : List.of(5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600)) {
      assertThat(outbox.take(10, now)).hasSize(1);
      outbox.failed(noticeId, "connection refused", now);
      assertThat(outbox.take(10, now.plusSeconds(gap - 1))).isEmpty();
      now = now.plusSeconds(gap);
    }
    assertThat(outbox.take(10, now)).hasSize(1);
  }

  @Test
  void givesUpWhatThePlatformRefusesAgainAndAgain() {
    OutgoingNotice notice = taken(started("RF-1"));
    Instant now = NOW;
    for (int gap : List.of(5, 10, 20, 40, 80, 160, 320, 640, 1280)) {
      assertThat(outbox.refused(notice, "RECIPIENT_UNKNOWN", now)).isFalse();
      assertThat(outbox.take(10, now.plusSeconds(gap - 1))).isEmpty();
      now = now.plusSeconds(gap);
      assertThat(outbox.take(10, now)).containsExactly(notice);
    }

    assertThat(outbox.refused(notice, "RECIPIENT_UNKNOWN", now)).isTrue();

    assertThat(outbox.take(10, now.plus(Duration.ofDays(365)))).isEmpty();
    assertThat(outbox.refused(notice, "RECIPIENT_UNKNOWN", now)).isFalse();
    assertThat(
            database
                .jdbc()
                .sql("SELECT last_error FROM notices WHERE refused_at IS NOT NULL")
                .query(String.class)
                .list())
        .containsExactly("RECIPIENT_UNKNOWN");
  }

  @Test
  void countsNoRefusalWhenThePlatformIsSilent() {
    OutgoingNotice notice = taken(started("RF-1"));
    for (int i = 0; i < 20; i++) {
      outbox.failed(notice.noticeId(), "HTTP 503", NOW);
    }

    assertThat(outbox.refused(notice, "RECIPIENT_UNKNOWN", NOW)).isFalse();
    assertThat(outbox.take(10, NOW.plus(Duration.ofHours(1)))).containsExactly(notice);
  }

  @Test
  void keepsAllThatANoticeSays() {
    Notice full =
        Notice.to(Role.BUYER, "CLAIM_REJECTED")
            .by(NOW)
            .over(Situations.yuan(29_900))
            .because(new Reason("NO_FAULT_SHOWN", "图片看不出问题"))
            .lacking(List.of("a picture of the label"))
            .hinting(Notice.Hint.SUBMIT_TRACKING_NUMBER);
    Filing filing = file("RF-1");
    ClaimId id = ClaimId.ofNaturalKey("PF-1", "TMALL_30_DAY", filing.request().requestId());
    StoredClaim claim = database.claims().find(id).orElseThrow();
    database.steps().append(Situations.step(1, claim.view(), "REJECTED", full));

    assertThat(outbox.take(10, NOW)).extracting(OutgoingNotice::notice).contains(full);
  }

  @Test
  void sendsWhatWasPutOnRecordBeforeNoticesSaidMore() {
    String claimId = started("RF-1");
    database.jdbc().sql("UPDATE notices SET content = NULL").update();

    assertThat(taken(claimId).notice()).isEqualTo(Situations.REVIEW_DUE);
  }

  @Test
  void givesEachNoticeToOneOfManyTakers() {
    for (int i = 0; i < 20; i++) {
      started("RF-" + i);
    }

    List<OutgoingNotice> taken =
        Together.run(4, number -> outbox.take(10, NOW)).stream().flatMap(List::stream).toList();

    assertThat(taken).doesNotHaveDuplicates();
    assertThat(outbox.take(20, NOW)).doesNotContainAnyElementsOf(taken).hasSize(20 - taken.size());
  }

  @Test
  void tellsNobodyOfAFilingThatMayStillBeTakenBack() {
    file("RF-1");

    assertThat(outbox.take(10, NOW)).isEmpty();
  }

  private OutgoingNotice taken(String claimId) {
    OutgoingNotice notice = outbox.take(10, NOW).getFirst();
    assertThat(notice.claimId()).isEqualTo(claimId);
    return notice;
  }

  private boolean receive(String source, String eventId) {
    return inbox.receive(source, eventId, "C-1", "PARCEL_SIGNED", NOW);
  }

  private String started(String requestId) {
    Filing filing = file(requestId);
    ClaimId id = ClaimId.ofNaturalKey("PF-1", "TMALL_30_DAY", filing.request().requestId());
    database.claims().engineStarted(id, NOW);
    return id.value();
  }

  private Filing file(String requestId) {
    Filing filing = filing(requestId, "S-of-" + requestId);
    database.claims().file(filing, NOW, facts -> opened(filing, facts));
    return filing;
  }
}
