package io.baopei.worker.api;

import io.baopei.domain.programme.Problem;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.worker.api.problem.Faults;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with a filing, all of it at once; whether it is covered is the gate's business. */
@Component
final class FilingChecks {

  private final Checks checks;
  private final TermsCatalogue terms;

  FilingChecks(Checks checks, TermsCatalogue terms) {
    this.checks = checks;
    this.terms = terms;
  }

  /**
   * Goes on where nothing is wrong.
   *
   * @throws io.baopei.worker.api.problem.Refusal {@code INVALID_FIELD} or {@code CURRENCY_MISMATCH}
   */
  void check(FileClaim body, Instant now) {
    Faults faults = new Faults();
    checks.check(body, "", faults);
    Programme programme = body.programme();
    if (programme != null) {
      checkProgramme(body, programme, faults);
    }
    FilingSums.checkBounds(body, faults);
    FilingTimes.check(body, now, faults);
    faults.refuseIfAny();
  }

  private void checkProgramme(FileClaim body, Programme programme, Faults faults) {
    if (!terms.offers(programme)) {
      faults.invalid("/programme", "is not offered");
      return;
    }
    FilingSums.checkCurrency(body, terms.versions(programme).getLast().currency(), faults);
    ProgrammeFields.check(body, programme, faults);
    if (body.request() != null) {
      checkProblem(programme, body.request(), faults);
    }
  }

  /** A problem belongs to one reason (T-37 to T-43). */
  private void checkProblem(Programme programme, RequestBodyOfBuyer request, Faults faults) {
    String code = request.problem();
    if (code == null) {
      return;
    }
    List<Problem> known =
        catalogueOf(programme).filter(problem -> problem.code().equals(code)).toList();
    if (known.isEmpty()) {
      faults.invalid("/request/problem", "is not in the programme's catalogue of problems");
    } else if (request.reason() != null
        && known.stream().noneMatch(own -> own.reason() == request.reason())) {
      faults.invalid("/request/problem", "does not belong to the reason " + request.reason());
    }
  }

  /** A programme without a catalogue of its own takes the codes of all others. */
  private Stream<Problem> catalogueOf(Programme programme) {
    List<Problem> own = problemsOf(programme).toList();
    return own.isEmpty()
        ? Arrays.stream(Programme.values()).flatMap(this::problemsOf)
        : own.stream();
  }

  private Stream<Problem> problemsOf(Programme programme) {
    return terms.versions(programme).stream().flatMap(version -> version.problems().stream());
  }
}
