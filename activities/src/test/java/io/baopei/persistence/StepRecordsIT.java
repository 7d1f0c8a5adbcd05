package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.activity.AgreeToReturn;
import io.baopei.contract.activity.ClaimStep;
import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Role;
import io.baopei.domain.claim.Stage;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.StoredClaim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;

@ExtendWith(DatabaseExtension.class)
final class StepRecordsIT {

  private static final Notice REMINDER = Notice.to(Role.BUYER, "RETURN_TRACKING_REMINDER");
  private static final Notice CLOSED = Notice.to(Role.MERCHANT, "CLAIM_CLOSED");

  private final Database database;
  private final ViewSketch claim;

  StepRecordsIT(Database database) {
    this.database = database;
    Filing filing = filing("RF-1", "S-1");
    FilingResult filed = database.claims().file(filing, FILED, facts -> opened(filing, facts));
    NewClaim newClaim = ((FilingResult.Filed) filed).claim();
    this.claim = ViewSketch.of(newClaim.input());
  }

  @Test
  void putsViewJournalAndNoticesOnRecord() {
    append(step(1, claim.in(Stage.RETURN_TRACKING).view(), "APPROVED", REMINDER));

    assertThat(stored().view()).isEqualTo(claim.in(Stage.RETURN_TRACKING).view());
    assertThat(journal()).containsExactly("0 FILED", "1 APPROVED");
    assertThat(notices())
        .containsExactly(
            id() + "/notice/0/1 REVIEW_DUE", id() + "/notice/1/1 RETURN_TRACKING_REMINDER");
  }

  @Test
  void doesNothingWhenTheSameStepComesAgain() {
    ClaimStep first = step(1, claim.in(Stage.RETURN_TRACKING).view(), "APPROVED", REMINDER);
    append(first);
    append(step(2, claim.in(Stage.MERCHANT_RECEIPT).view(), "TRACKED"));

    append(first);

    assertThat(stored().view().stage()).isEqualTo(Stage.MERCHANT_RECEIPT);
    assertThat(journal()).containsExactly("0 FILED", "1 APPROVED", "2 TRACKED");
    assertThat(database.count("notices")).isEqualTo(2);
  }

  @Test
  void takesItForTheSameStepWhetherThePlatformIsToldOrNot() {
    ClaimStep plain = step(1, claim.in(Stage.RETURN_TRACKING).view(), "APPROVED");
    ClaimStep telling =
        new ClaimStep(
            plain.claimId(),
            1,
            plain.view(),
            plain.entries(),
            plain.notices(),
            plain.material(),
            List.of(),
            new AgreeToReturn(plain.claimId(), "RF-1", "S-1"));

    append(telling);
    append(plain);

    assertThat(database.count("claim_steps")).isEqualTo(1);
  }

  @Test
  void appendsOnceWhenTheSameStepComesManyTimesAtOnce() {
    ClaimStep step = step(1, claim.in(Stage.RETURN_TRACKING).view(), "APPROVED", REMINDER);

    Together.run(
        8,
        number -> {
          append(step);
          return number;
        });

    assertThat(database.count("claim_steps")).isEqualTo(1);
    assertThat(database.count("notices")).isEqualTo(2);
  }

  @Test
  void countsTheLaterOfTwoStepsUnderOneNumberAndKeepsBoth() {
    append(step(1, claim.in(Stage.RETURN_TRACKING).view(), "APPROVED", REMINDER));
    append(step(1, claim.in(Stage.APPEAL).view(), "REJECTED", CLOSED));

    assertThat(stored().view().stage()).isEqualTo(Stage.APPEAL);
    assertThat(journal()).containsExactly("0 FILED", "1 REJECTED");
    assertThat(database.count("claim_steps")).isEqualTo(2);
  }

  @Test
  void tellsNobodyTwiceAndLosesNoNoticeWhenAStepIsReplaced() {
    append(step(1, claim.view(), "APPROVED", REMINDER));
    append(step(1, claim.view(), "APPROVED_LATER", CLOSED, REMINDER));

    assertThat(notices())
        .extracting(notice -> notice.replaceAll(".* ", ""))
        .containsExactlyInAnyOrder("REVIEW_DUE", "RETURN_TRACKING_REMINDER", "CLAIM_CLOSED");
  }

  @Test
  void goesBackWithTheEngineWhenItForgotSteps() {
    append(step(1, claim.in(Stage.RETURN_TRACKING).view(), "APPROVED"));
    append(step(2, claim.in(Stage.REFUND).view(), "REFUNDED"));
    append(step(3, claim.closedAs(Outcome.PAID).view(), "CLOSED"));

    append(step(2, claim.in(Stage.RECEIPT_DISPUTE).view(), "DISPUTED"));
    assertThat(stored().view().stage()).isEqualTo(Stage.RECEIPT_DISPUTE);
    assertThat(journal()).containsExactly("0 FILED", "1 APPROVED", "2 DISPUTED");

    append(step(3, claim.in(Stage.PAYOUT).view(), "OVERRULED"));
    assertThat(journal()).containsExactly("0 FILED", "1 APPROVED", "2 DISPUTED", "3 OVERRULED");
  }

  @Test
  void takesStepsOfAClosedClaimWhichIsDueToNobody() {
    ViewSketch closed = claim.closedAs(Outcome.PAID).dueAt(FILED.plusSeconds(60));
    append(step(1, closed.view(), "CLOSED"));
    append(step(2, closed.view(), "INSURANCE_PROVEN", CLOSED));

    assertThat(stored().view().deadlines()).hasSize(1);
    assertThat(journal()).containsExactly("0 FILED", "1 CLOSED", "2 INSURANCE_PROVEN");
    assertThat(database.count("claims WHERE next_due_at IS NOT NULL")).isZero();
    Query overdue = Query.all().dueBefore(FILED.plusSeconds(3600));
    assertThat(database.claims().list(overdue.build()).items()).isEmpty();
    assertThat(database.claims().unstarted(FILED.plusSeconds(3600), 10)).isEmpty();
  }

  @Test
  void leavesTheLaterViewInPlaceWhenAStepComesLate() {
    append(step(1, claim.in(Stage.REFUND).view(), "APPROVED"));
    append(step(3, claim.in(Stage.PAYOUT).view(), "IGNORED"));
    append(step(2, claim.in(Stage.REFUND).view(), "PAYOUT_OPENED"));

    assertThat(stored().view().stage()).isEqualTo(Stage.PAYOUT);
    assertThat(journal()).containsExactly("0 FILED", "1 APPROVED", "2 PAYOUT_OPENED", "3 IGNORED");
  }

  @Test
  void knowsFromAStepThatTheWorkflowRuns() {
    append(step(1, claim.view(), "APPROVED"));

    assertThat(stored().engineStarted()).isTrue();
    database.claims().takeBack(id());
    assertThat(database.claims().find(id())).isPresent();
  }

  @Test
  void refusesAStepOfAClaimThatIsNotOnRecord() {
    ClaimStep step = step(1, claim.view(), "APPROVED");
    database.claims().takeBack(id());

    assertThatThrownBy(() -> append(step))
        .isInstanceOf(EmptyResultDataAccessException.class)
        .hasMessageContaining(id().value());
  }

  @Test
  void storesTextThatTheDatabaseCannotHoldAsNearAsItCan() {
    append(step(1, claim.view(), "ODD\0TYPE"));

    assertThat(journal()).containsExactly("0 FILED", "1 ODD\uFFFDTYPE");
  }

  @Test
  void refusesToChangeOrEmptyTheJournal() {
    append(step(1, claim.view(), "APPROVED"));

    assertRefused("UPDATE claim_steps SET entries = '[]'");
    assertRefused("DELETE FROM claim_steps");
    assertRefused("TRUNCATE claim_steps CASCADE");
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> database.jdbc().sql(sql).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("append-only");
  }

  private void append(ClaimStep step) {
    database.steps().append(step);
  }

  private StoredClaim stored() {
    return database.claims().find(id()).orElseThrow();
  }

  private List<String> journal() {
    return database.claims().journal(id()).stream()
        .map(line -> line.seq() + " " + line.entry().type())
        .toList();
  }

  private List<String> notices() {
    return database
        .jdbc()
        .sql("SELECT notice_id || ' ' || kind FROM notices ORDER BY notice_id")
        .query(String.class)
        .list();
  }

  private ClaimId id() {
    return new ClaimId(claim.input().claimId());
  }
}
