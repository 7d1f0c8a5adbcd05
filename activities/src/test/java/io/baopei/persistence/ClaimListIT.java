package io.baopei.persistence;

import static io.baopei.persistence.Situations.FILED;
import static io.baopei.persistence.Situations.filing;
import static io.baopei.persistence.Situations.input;
import static io.baopei.persistence.Situations.opened;
import static io.baopei.persistence.Situations.policy;
import static io.baopei.persistence.Situations.registered;
import static io.baopei.persistence.Situations.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baopei.contract.claim.ClaimInput;
import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.claim.Outcome;
import io.baopei.domain.claim.Stage;
import io.baopei.port.record.ClaimQuery.BadCursor;
import io.baopei.port.record.ClaimQuery.Field;
import io.baopei.port.record.ClaimQuery.Page;
import io.baopei.port.record.NewClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
final class ClaimListIT {

  private final Database database;

  ClaimListIT(Database database) {
    this.database = database;
  }

  @Test
  void pagesThroughAllClaimsTheNewestFirst() {
    for (int i = 0; i < 25; i++) {
      file("RF-" + i, FILED.plusSeconds(i / 5), UnaryOperator.identity());
    }

    List<ClaimView> all = allPages(Query.all().limit(4));

    assertThat(all).hasSize(25).doesNotHaveDuplicates();
    assertThat(all).isSortedAccordingTo((a, b) -> b.filedAt().compareTo(a.filedAt()));
  }

  /** What the engine is compared with: what it has begun, open or closed. */
  @Test
  void pagesThroughAllClaimsOfTheEngineById() {
    for (int i = 0; i < 5; i++) {
      begun(file("RF-" + i, FILED, i < 2 ? UnaryOperator.identity() : closedAs(Outcome.PAID)));
    }
    begun(file("RF-refused", FILED, closedAs(Outcome.NOT_COVERED)));
    Filing notBegun = filing("RF-not-begun", "S-not-begun");
    database.claims().file(notBegun, FILED, facts -> opened(notBegun, facts));
    PostgresClaimRoll roll = new PostgresClaimRoll(database.jdbc());

    List<ClaimView> all = new ArrayList<>();
    String last = null;
    for (List<ClaimView> page = roll.after(null, 2); !page.isEmpty(); page = roll.after(last, 2)) {
      all.addAll(page);
      last = page.getLast().claimId();
    }

    assertThat(all).extracting(ClaimView::claimId).isSorted().doesNotHaveDuplicates();
    assertThat(all)
        .extracting(ClaimView::requestId)
        .containsExactlyInAnyOrder("RF-0", "RF-1", "RF-2", "RF-3", "RF-4");
  }

  private void begun(String claimId) {
    database.claims().engineStarted(new ClaimId(claimId), FILED);
  }

  private static UnaryOperator<ViewSketch> closedAs(Outcome outcome) {
    return sketch -> sketch.closedAs(outcome);
  }

  @Test
  void saysOnTheLastPageThatItIsTheLast() {
    file("RF-1", FILED, UnaryOperator.identity());
    file("RF-2", FILED, UnaryOperator.identity());

    assertThat(list(Query.all().limit(2)).nextCursor()).isNull();
    assertThat(list(Query.all().limit(1)).nextCursor()).isNotNull();
  }

  @Test
  void missesAndRepeatsNothingWhenClaimsAreFiledBetweenPages() {
    file("RF-1", FILED, UnaryOperator.identity());
    file("RF-2", FILED.plusSeconds(1), UnaryOperator.identity());
    Page first = list(Query.all().limit(1));
    file("RF-3", FILED.plusSeconds(2), UnaryOperator.identity());

    Page second = list(Query.all().limit(1).cursor(first.nextCursor()));

    assertThat(requests(first)).containsExactly("RF-2");
    assertThat(requests(second)).containsExactly("RF-1");
  }

  @Test
  void sortsByDeadlineWhatIsDueBeforeAnInstant() {
    for (int i = 0; i < 12; i++) {
      Instant due = FILED.plus(Duration.ofHours(100 - 5L * i));
      file("RF-" + i, FILED.plusSeconds(i), sketch -> sketch.dueAt(due));
    }
    file("RF-no-clock", FILED, sketch -> sketch.dueAt(null));

    List<ClaimView> due =
        allPages(Query.all().limit(3).dueBefore(FILED.plus(Duration.ofHours(71))));

    assertThat(due)
        .extracting(ClaimView::requestId)
        .containsExactly("RF-11", "RF-10", "RF-9", "RF-8", "RF-7", "RF-6");
  }

  @Test
  void filtersByEveryFieldOfTheQuery() {
    database.policies().register(registered(policy("P-1", "S-of-RF-insured")));
    file("RF-open", FILED, UnaryOperator.identity());
    file("RF-insured", FILED, UnaryOperator.identity());
    file("RF-parked", FILED, ViewSketch::isParked);
    file("RF-tracking", FILED, sketch -> sketch.in(Stage.RETURN_TRACKING));
    file("RF-paid", FILED, sketch -> sketch.closedAs(Outcome.PAID));

    assertThat(found(Query.all().stage(Stage.RETURN_TRACKING))).containsExactly("RF-tracking");
    assertThat(found(Query.all().stage(Stage.CLOSED))).containsExactly("RF-paid");
    assertThat(found(Query.all().outcome(Outcome.PAID))).containsExactly("RF-paid");
    assertThat(found(Query.all().parked(true))).containsExactly("RF-parked");
    assertThat(found(Query.all().parked(false))).hasSize(4).doesNotContain("RF-parked");
    assertThat(found(Query.all().insurerId("INS-1"))).containsExactly("RF-insured");
    assertThat(found(Query.all().merchantId("M-77"))).hasSize(5);
    assertThat(found(Query.all().merchantId("M-0"))).isEmpty();
    assertThat(found(Query.all().orderId("O-S-of-RF-paid"))).containsExactly("RF-paid");
    assertThat(found(Query.all().subOrderId("S-of-RF-open"))).containsExactly("RF-open");
    assertThat(found(Query.all().requestId("RF-open"))).containsExactly("RF-open");
    assertThat(found(Query.all().requestId("RF-open").parked(true))).isEmpty();
  }

  @Test
  void showsACallerWhatAnyOfItsRolesMaySee() {
    file(filing("RF-1", "S-1", "M-1", "B-1"), FILED, UnaryOperator.identity());
    file(filing("RF-2", "S-2", "M-2", "B-1"), FILED, UnaryOperator.identity());
    file(filing("RF-3", "S-3", "M-2", "B-2"), FILED, UnaryOperator.identity());

    assertThat(found(Query.all().visibleTo(Field.MERCHANT, "M-1"))).containsExactly("RF-1");
    assertThat(found(Query.all().visibleTo(Field.BUYER, "B-1")))
        .containsExactlyInAnyOrder("RF-1", "RF-2");
    assertThat(found(Query.all().visibleTo(Field.MERCHANT, "M-1").visibleTo(Field.BUYER, "B-2")))
        .containsExactlyInAnyOrder("RF-1", "RF-3");
    assertThat(found(Query.all().visibleTo(Field.PLATFORM, "PF-1"))).hasSize(3);
    assertThat(found(Query.all().visibleTo(Field.INSURER, "INS-1"))).isEmpty();
    assertThat(found(Query.all().visibleTo(Field.MERCHANT, "M-1").merchantId("M-2"))).isEmpty();
  }

  @Test
  void refusesACursorThatNoListGaveOut() {
    file("RF-1", FILED, UnaryOperator.identity());
    file("RF-2", FILED, UnaryOperator.identity());
    String cursor = Objects.requireNonNull(list(Query.all().limit(1)).nextCursor());

    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    String changed = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
    for (String bad : List.of("", "x", "???", cursor.substring(4), changed, cursor + "AAAA")) {
      assertThatThrownBy(() -> list(Query.all().cursor(bad))).isInstanceOf(BadCursor.class);
    }
    assertThatThrownBy(() -> list(Query.all().dueBefore(Instant.MAX).cursor(cursor)))
        .isInstanceOf(BadCursor.class);
  }

  private List<ClaimView> allPages(Query query) {
    List<ClaimView> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page page = list(query.cursor(cursor));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
      page.items().forEach(claim -> all.add(claim.view()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  private List<String> found(Query query) {
    return requests(list(query));
  }

  private static List<String> requests(Page page) {
    return page.items().stream().map(claim -> claim.view().requestId()).toList();
  }

  private Page list(Query query) {
    return database.claims().list(query.build());
  }

  private String file(String requestId, Instant at, UnaryOperator<ViewSketch> as) {
    return file(filing(requestId, "S-of-" + requestId), at, as);
  }

  private String file(Filing filing, Instant at, UnaryOperator<ViewSketch> as) {
    List<ClaimInput> filed = new ArrayList<>();
    database
        .claims()
        .file(
            filing,
            at,
            facts -> {
              NewClaim open = opened(filing, facts);
              ClaimInput input = input(filing, facts, at);
              filed.add(input);
              return new NewClaim(
                  input, ViewSketch.of(input).view(), open.entries(), List.of(), null, null);
            });
    ViewSketch sketch = ViewSketch.of(filed.getFirst());
    database.steps().append(step(1, as.apply(sketch).view(), "WENT_ON"));
    return filed.getFirst().claimId();
  }
}
