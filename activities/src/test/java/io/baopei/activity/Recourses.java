package io.baopei.activity;

import io.baopei.contract.recourse.RecourseInput;
import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.RecourseTerms;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;

/** Recourses to start from. */
final class Recourses {

  private Recourses() {}

  static RecourseInput ofDamage(String claimId) {
    RecourseTerms terms =
        new RecourseTerms(
            Duration.ofDays(10),
            Duration.ofDays(5),
            Duration.ofDays(30),
            Duration.ofDays(1),
            List.of("D-08"));
    return new RecourseInput(
        claimId,
        Programme.DAMAGE_1688,
        "M-77",
        "SUNSHINE",
        "1688",
        Role.INSURER,
        "SUNSHINE",
        "O-1",
        "O-1-1",
        Money.parse("CNY 300.00"),
        terms,
        terms.rules(),
        null);
  }
}
