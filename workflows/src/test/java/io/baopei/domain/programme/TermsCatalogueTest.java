package io.baopei.domain.programme;

import static io.baopei.fixture.Filings.aClaim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baopei.domain.gate.Application;
import io.baopei.fixture.TermsFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S3-7, OQ-23: a claim runs under the terms in force when its policy was issued. */
class TermsCatalogueTest {

  private static final Terms SHIPPED =
      TermsFiles.catalogue().versions(Programme.TMALL_30_DAY).getFirst();
  private static final Terms OLD = from(LocalDate.of(2022, 1, 1));
  private static final Terms NEW = from(LocalDate.of(2026, 3, 1));
  private static final TermsCatalogue BOTH = new TermsCatalogue(List.of(NEW, OLD));
  private static final Instant TURN = Instant.parse("2026-02-28T16:00:00Z");

  private static Terms from(LocalDate date) {
    return new Terms(
        SHIPPED.programme(),
        date,
        SHIPPED.zone(),
        SHIPPED.currency(),
        SHIPPED.calendar(),
        SHIPPED.scope(),
        SHIPPED.onReviewTimeout(),
        SHIPPED.rules(),
        SHIPPED.clocks(),
        SHIPPED.amounts(),
        SHIPPED.carriers(),
        SHIPPED.problems(),
        SHIPPED.insurers(),
        SHIPPED.recourse(),
        SHIPPED.merchantToldOfEveryStep(),
        SHIPPED.countsAsOrderDefect());
  }

  private static ChosenTerms chosen(Application filed) {
    return BOTH.choose(filed.filing(), filed.policy(), filed.now());
  }

  @Test
  void changesTermsAtLocalMidnight() {
    assertThat(BOTH.inForce(Programme.TMALL_30_DAY, TURN.minusMillis(1))).contains(OLD);
    assertThat(BOTH.inForce(Programme.TMALL_30_DAY, TURN)).contains(NEW);
  }

  @Test
  void judgesUnderTheTermsOfThePolicysIssue() {
    ChosenTerms before = chosen(aClaim().policyIssuedOn(TURN.minusSeconds(1)).application());
    assertThat(before.version()).isEqualTo(OLD.effectiveFrom());
    ChosenTerms after = chosen(aClaim().policyIssuedOn(TURN).application());
    assertThat(after.version()).isEqualTo(NEW.effectiveFrom());
  }

  @Test
  void judgesUnderTheTermsOfTheFilingWithoutAPolicy() {
    ChosenTerms terms = chosen(aClaim().withoutPolicy().application());
    assertThat(terms.version()).isEqualTo(NEW.effectiveFrom());
  }

  @Test
  void lendsTheFirstTermsWhereNoneWereInForce() {
    Instant tooEarly = Instant.parse("2021-12-31T15:59:59Z");
    ChosenTerms terms = chosen(aClaim().policyIssuedOn(tooEarly).application());
    assertThat(terms.version()).isNull();
    assertThat(terms.terms()).isEqualTo(OLD);
  }

  @Test
  void ordersVersionsByTheirDate() {
    assertThat(BOTH.versions(Programme.TMALL_30_DAY)).containsExactly(OLD, NEW);
  }

  @Test
  void refusesTwoVersionsOfOneDate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TermsCatalogue(List.of(OLD, from(OLD.effectiveFrom()))));
  }

  @Test
  void offersOnlyWhatItHasTermsOf() {
    TermsCatalogue tmallOnly = new TermsCatalogue(List.of(OLD));
    assertThat(tmallOnly.offers(Programme.TMALL_30_DAY)).isTrue();
    assertThat(tmallOnly.offers(Programme.LIVE_PRICE)).isFalse();
    assertThat(tmallOnly.versions(Programme.LIVE_PRICE)).isEmpty();
  }
}
