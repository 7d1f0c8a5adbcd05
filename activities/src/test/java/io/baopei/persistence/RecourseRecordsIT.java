package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.activity.RecourseStep;
import io.baopei.contract.recourse.RecourseView;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.recourse.RecourseOutcome;
import io.baopei.domain.recourse.RecourseStage;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.RecourseQuery;
import io.baopei.port.record.RecourseQuery.Field;
import io.baopei.port.record.RecourseQuery.Page;
import io.baopei.port.record.RecourseQuery.Visibility;
import io.baopei.port.record.StoredRecourse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;

@ExtendWith(DatabaseExtension.class)
final class RecourseRecordsIT {

  private static final Notice NOTICE = Notice.to(Role.MERCHANT, "RECOURSE_NOTICE");
  private static final Notice OFFSET = Notice.to(Role.MERCHANT, "RECOURSE_OFFSET");

  private final Database database;
  private final ViewSketch claim;
  private final RecourseSketch recourse;

  RecourseRecordsIT(Database database) {
    this.database = database;
    this.claim = file("RF-1");
    this.recourse = RecourseSketch.of(claim.input().claimId());
  }

  @Test
  void putsARecourseOnRecordWithItsFirstStep() {
    append(recourse.step(1, "OPENED", NOTICE));

    assertThat(database.recourses().find(id()))
        .contains(new StoredRecourse(recourse.view(), RecourseSketch.PLATFORM));
    assertThat(journal()).containsExactly("1 OPENED");
    assertThat(database.recourses().find("C-OTHER")).isEmpty();
  }

  @Test
  void followsItsSteps() {
    append(recourse.step(1, "OPENED", NOTICE));
    append(recourse.in(RecourseStage.OFFSET).step(2, "OFFSET_STARTED", OFFSET));
    append(recourse.closedAs(RecourseOutcome.RECOVERED).step(3, "CLOSED"));

    assertThat(view()).isEqualTo(recourse.closedAs(RecourseOutcome.RECOVERED).view());
    assertThat(journal()).containsExactly("1 OPENED", "2 OFFSET_STARTED", "3 CLOSED");
  }

  @Test
  void doesNothingWhenTheSameStepComesAgainOrManyTimesAtOnce() {
    RecourseStep first = recourse.step(1, "OPENED", NOTICE);
    Together.run(
        8,
        number -> {
          append(first);
          return number;
        });
    append(recourse.in(RecourseStage.OFFSET).step(2, "OFFSET_STARTED"));

    append(first);

    assertThat(view().stage()).isEqualTo(RecourseStage.OFFSET);
    assertThat(journal()).containsExactly("1 OPENED", "2 OFFSET_STARTED");
    assertThat(database.count("notices WHERE of_recourse")).isEqualTo(1);
  }

  @Test
  void goesBackWithTheEngineWhenItForgotSteps() {
    append(recourse.step(1, "OPENED", NOTICE));
    append(recourse.in(RecourseStage.OFFSET).step(2, "OFFSET_STARTED", OFFSET));
    append(recourse.closedAs(RecourseOutcome.RECOVERED).step(3, "CLOSED"));

    append(recourse.closedAs(RecourseOutcome.WAIVED).step(2, "WAIVED"));

    assertThat(view().outcome()).isEqualTo(RecourseOutcome.WAIVED);
    assertThat(journal()).containsExactly("1 OPENED", "2 WAIVED");
  }

  @Test
  void leavesTheLaterViewInPlaceWhenAStepComesLate() {
    append(recourse.step(1, "OPENED"));
    append(recourse.closedAs(RecourseOutcome.RECOVERED).step(3, "CLOSED"));
    append(recourse.in(RecourseStage.OFFSET).step(2, "OFFSET_STARTED"));

    assertThat(view().stage()).isEqualTo(RecourseStage.CLOSED);
    assertThat(journal()).containsExactly("1 OPENED", "2 OFFSET_STARTED", "3 CLOSED");
  }

  @Test
  void tellsWhatItTellsBesideWhatItsClaimTellsUnderTheSameNumber() {
    database.steps().append(step(1, claim.closedAs(Outcome.PAID).view(), "CLOSED", NOTICE));
    append(recourse.step(1, "OPENED", NOTICE));

    List<OutgoingNotice> due =
        new PostgresNoticeOutbox(database.jdbc()).take(10, Instant.now().plusSeconds(60));

    assertThat(due)
        .extracting(OutgoingNotice::noticeId)
        .contains(id() + "/notice/1/1", id() + "/recourse/notice/1/1");
    assertThat(due).extracting(OutgoingNotice::claimId).containsOnly(id());
  }

  @Test
  void refusesARecourseOfAClaimThatIsNotOnRecord() {
    assertThatThrownBy(() -> append(RecourseSketch.of("C-NONE").step(1, "OPENED")))
        .isInstanceOf(EmptyResultDataAccessException.class)
        .hasMessageContaining("C-NONE");
  }

  @Test
  void refusesToChangeWhatWasOpenedOrItsJournal() {
    append(recourse.step(1, "OPENED"));

    for (String sql :
        List.of(
            "UPDATE recourses SET merchant_id = 'M-1'",
            "DELETE FROM recourses",
            "UPDATE recourse_steps SET entries = '[]'",
            "DELETE FROM recourse_steps",
            "TRUNCATE recourse_steps")) {
      assertThatThrownBy(() -> database.jdbc().sql(sql).update())
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void pagesThroughAllTheNewestFirst() {
    for (int i = 0; i < 9; i++) {
      open("RF-P" + i, "M-" + i % 2, FILED.plusSeconds(i / 3));
    }

    List<RecourseView> all = new ArrayList<>();
    String cursor = null;
    do {
      Page page = database.recourses().list(query(null, null, List.of(), 2, cursor));
      page.items().forEach(item -> all.add(item.view()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(all).hasSize(9).doesNotHaveDuplicates();
    assertThat(all).isSortedAccordingTo((a, b) -> b.openedAt().compareTo(a.openedAt()));
    assertThatThrownBy(
            () -> database.recourses().list(query(null, null, List.of(), 2, "made-up-cursor")))
        .isInstanceOf(BadCursor.class);
  }

  /** The engine forgot the first step of one, and opened it again later. */
  @Test
  void goesOnBehindARecourseThatWasOpenedAgain() {
    open("RF-1ST", "M-1", FILED);
    RecourseSketch twice = RecourseSketch.of(file("RF-2ND").input().claimId());
    append(twice.from("M-1", FILED.plusSeconds(1)).step(1, "OPENED"));
    append(twice.from("M-1", FILED.plusSeconds(9)).step(1, "OPENED_AGAIN"));
    open("RF-3RD", "M-1", FILED.plusSeconds(2));

    Page first = database.recourses().list(query(null, null, List.of(), 2, null));
    Page second = database.recourses().list(query(null, null, List.of(), 2, first.nextCursor()));
    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
  }

  @Test
  void listsWhatIsAskedForAndMayBeSeen() {
    open("RF-A", "M-1", FILED);
    open("RF-B", "M-2", FILED);
    append(
        RecourseSketch.of(file("RF-C").input().claimId())
            .from("M-1", FILED)
            .in(RecourseStage.OFFSET)
            .step(1, "OPENED"));

    assertThat(count("M-1", null)).isEqualTo(2);
    assertThat(count("M-1", RecourseStage.ANSWER)).isEqualTo(1);
    assertThat(count(null, RecourseStage.CLOSED)).isZero();
    assertThat(count(null, null, new Visibility(Field.MERCHANT, "M-2"))).isEqualTo(1);
    assertThat(count(null, null, new Visibility(Field.INSURER, "SUNSHINE"))).isEqualTo(3);
    assertThat(count(null, null, new Visibility(Field.PLATFORM, "PF-2"))).isZero();
    assertThat(
            count(
                null,
                null,
                new Visibility(Field.PLATFORM, "PF-2"),
                new Visibility(Field.MERCHANT, "M-1")))
        .isEqualTo(2);
  }

  private int count(
      @Nullable String merchantId, @Nullable RecourseStage stage, Visibility... ways) {
    RecourseQuery query = query(merchantId, stage, List.of(ways), 50, null);
    return database.recourses().list(query).items().size();
  }

  private static RecourseQuery query(
      @Nullable String merchantId,
      @Nullable RecourseStage stage,
      List<Visibility> ways,
      int limit,
      @Nullable String cursor) {
    return new RecourseQuery(
        Programme.DAMAGE_1688, merchantId, null, null, null, stage, ways, limit, cursor);
  }

  private void open(String requestId, String merchantId, Instant at) {
    append(
        RecourseSketch.of(file(requestId).input().claimId())
            .from(merchantId, at)
            .step(1, "OPENED"));
  }

  private ViewSketch file(String requestId) {
    Filing filing = filing(requestId, "S-of-" + requestId);
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    return ViewSketch.of(((FilingResult.Filed) filed).claim().input());
  }

  private void append(RecourseStep step) {
    database.recourseSteps().append(step);
  }

  private RecourseView view() {
    return database.recourses().find(id()).orElseThrow().view();
  }

  private List<String> journal() {
    return database.recourses().journal(id()).stream()
        .map(line -> line.seq() + " " + line.entry().type())
        .toList();
  }

  private String id() {
    return claim.input().claimId();
  }
}
