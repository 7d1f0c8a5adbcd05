package io.baopei.worker.api;

import io.baopei.domain.programme.Problem;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.TermsCatalogue;
import io.baopei.worker.api.problem.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a filing, all of it at once; whether it is covered is the gate's business. */
@Component
final class FilingChecks {

  private static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(5);

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
    if (body.request() != null) {
      checkRequest(body, body.request(), now, faults);
    }
    if (body.order() != null) {
      checkParts(body.order(), faults);
    }
    faults.refuseIfAny();
  }

  private void checkProgramme(FileClaim body, Programme programme, Faults faults) {
    if (!terms.offers(programme)) {
      faults.invalid("/programme", "is not offered");
      return;
    }
    String currency = terms.versions(programme).getLast().currency();
    if (body.order() != null) {
      OrderBody order = body.order();
      MoneyBody.checkCurrency(faults, "/order/paid", order.paid(), currency);
      MoneyBody.checkCurrency(faults, "/order/freight", order.freight(), currency);
      MoneyBody.checkCurrency(faults, "/order/redPackets", order.redPackets(), currency);
      MoneyBody.checkCurrency(faults, "/order/points", order.points(), currency);
    }
    if (body.request() != null) {
      MoneyBody.checkCurrency(faults, "/request/amount", body.request().amount(), currency);
      checkProblem(programme, body.request(), faults);
      if (programme == Programme.TMALL_30_DAY || programme == Programme.LIVE_QUALITY) {
        faults.required("/request/amount", body.request().amount());
      }
    }
  }

  /** A problem belongs to one reason (T-37 to T-43). */
  private void checkProblem(Programme programme, RequestBodyOfBuyer request, Faults faults) {
    String code = request.problem();
    if (code == null) {
      return;
    }
    List<Problem> known =
        terms.versions(programme).stream().flatMap(own -> own.problem(code).stream()).toList();
    if (known.isEmpty()) {
      faults.invalid("/request/problem", "is not in the programme's catalogue of problems");
    } else if (request.reason() != null
        && known.stream().noneMatch(own -> own.reason() == request.reason())) {
      faults.invalid("/request/problem", "does not belong to the reason " + request.reason());
    }
  }

  private static void checkRequest(
      FileClaim body, RequestBodyOfBuyer request, Instant now, Faults faults) {
    MoneyBody.checkPositive(faults, "/request/amount", request.amount());
    Instant requestedAt = request.requestedAt();
    if (requestedAt == null) {
      return;
    }
    if (requestedAt.isAfter(now.plus(CLOCK_SKEW_MAX))) {
      faults.invalid("/request/requestedAt", "must not be in the future");
    }
    Instant paidAt = body.order() == null ? null : body.order().paidAt();
    if (paidAt != null && requestedAt.isBefore(paidAt)) {
      faults.invalid("/request/requestedAt", "must not be before paidAt");
    }
  }

  /** Freight, red packets and points are parts of what was paid. */
  private static void checkParts(OrderBody order, Faults faults) {
    long parts =
        Stream.of(order.freight(), order.redPackets(), order.points())
            .mapToLong(FilingChecks::minor)
            .sum();
    boolean inBounds = order.paid() != null && order.paid().amountMinor() != null;
    if (inBounds && parts > minor(order.paid())) {
      faults.invalid("/order/paid", "must not be less than freight, redPackets and points");
    }
  }

  private static long minor(@Nullable MoneyBody sum) {
    if (sum == null || sum.amountMinor() == null) {
      return 0;
    }
    return Math.clamp(sum.amountMinor(), 0, MoneyBody.MAX);
  }
}
