package io.baopei.worker.api;

import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.Terms;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.worker.api.ProgrammeView.ProgrammeList;
import io.baopei.worker.api.problem.ErrorCode;
import io.baopei.worker.api.problem.Refusal;
import io.baopei.worker.config.ForApi;
import io.baopei.worker.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programmes, and their dated terms (S3-7, S3-8). */
@ForApi
@RestController
@Tag(name = "Programmes")
@RequestMapping(path = "/v1/programmes", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammesController {

  private final TermsCatalogue terms;
  private final Clock clock;

  ProgrammesController(TermsCatalogue terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  @Operation(operationId = "listProgrammes", summary = "The programmes, for every role.")
  @GetMapping
  ProgrammeList list(Caller caller) {
    if (caller.roles().isEmpty()) {
      throw Refusal.of(ErrorCode.FORBIDDEN);
    }
    return new ProgrammeList(
        Arrays.stream(Programme.values()).filter(terms::offers).map(this::view).toList());
  }

  @Operation(
      operationId = "readTerms",
      summary = "The terms in force on a day, in full, for platforms, insurers and operators.")
  @GetMapping("/{programme}/terms")
  TermsView terms(
      @PathVariable String programme,
      @Parameter(description = "A day in the programme's zone; today when absent.")
          @RequestParam(required = false)
          @Nullable LocalDate on,
      Caller caller) {
    if (!(caller.is(Role.PLATFORM) || caller.is(Role.INSURER) || caller.is(Role.OPS))) {
      throw Refusal.of(ErrorCode.FORBIDDEN);
    }
    List<Terms> versions = versions(programme);
    Terms inForce = inForce(versions, on).orElseThrow(() -> Refusal.of(ErrorCode.TERMS_NOT_FOUND));
    return TermsView.of(inForce, next(versions, inForce));
  }

  private ProgrammeView view(Programme programme) {
    List<Terms> versions = terms.versions(programme);
    return ProgrammeView.of(versions, inForce(versions, null).orElse(null));
  }

  private List<Terms> versions(String name) {
    return Arrays.stream(Programme.values())
        .filter(programme -> programme.name().equals(name) && terms.offers(programme))
        .findFirst()
        .map(terms::versions)
        .orElseThrow(() -> Refusal.of(ErrorCode.PROGRAMME_NOT_FOUND));
  }

  private Optional<Terms> inForce(List<Terms> versions, @Nullable LocalDate on) {
    LocalDate day =
        on == null ? LocalDate.ofInstant(clock.instant(), versions.getLast().zoneId()) : on;
    return versions.stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .reduce((older, newer) -> newer);
  }

  private static @Nullable LocalDate next(List<Terms> versions, Terms inForce) {
    return versions.stream()
        .map(Terms::effectiveFrom)
        .filter(from -> from.isAfter(inForce.effectiveFrom()))
        .findFirst()
        .orElse(null);
  }
}
