package io.baopei.worker.trace;

import io.baopei.contract.claim.SettlementView;
import io.baopei.domain.settlement.Bounds;
import io.baopei.domain.settlement.Explanation;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.port.record.PaymentTrail.Try;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.trace.MoneyLine.PaymentTry;
import io.baopei.worker.trace.Trace.Line;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each line of a payment how the payment is computed and what was tried to make it. */
final class MoneyLines {

  private static final Comparator<MoneyLine> IN_ORDER =
      Comparator.comparing(MoneyLine::at)
          .thenComparing(line -> line.recourseId() != null)
          .thenComparingInt(MoneyLine::seq)
          .thenComparingInt(MoneyLine::n);

  private final StoredClaim claim;
  private final List<Try> tries;

  MoneyLines(StoredClaim claim, List<Try> tries) {
    this.claim = claim;
    this.tries = tries;
  }

  /**
   * The lines of the claim, of its recourse, which counts its steps for itself, and of points that
   * were ordered through it.
   */
  List<MoneyLine> of(List<Line> ofClaim, List<Line> ofRecourse, List<MoneyLine> ofPoints) {
    String recourseId = claim.view().claimId();
    Bounds bounds = PaymentBounds.of(claim, ofClaim);
    return Stream.of(
            ofClaim.stream().map(line -> ofClaim(line, bounds)),
            ofRecourse.stream().map(line -> plain(line, recourseId)),
            ofPoints.stream())
        .flatMap(lines -> lines)
        .sorted(IN_ORDER)
        .toList();
  }

  private MoneyLine ofClaim(Line line, Bounds bounds) {
    LegKind kind = kind(line.subject());
    if (kind == null) {
      return plain(line, null);
    }
    Explanation why = Explanation.of(claim.input().application(), kind, bounds);
    Optional<Leg> leg = leg(kind);
    return new MoneyLine(
        line.seq(),
        line.n(),
        line.at(),
        line.type(),
        line.subject(),
        line.actor(),
        line.rules(),
        line.detail(),
        leg.map(Leg::amount).orElse(null),
        leg.map(Leg::status).orElse(null),
        why.formula(),
        why.inputs(),
        why.cap(),
        leg.map(Leg::reference).orElse(null),
        tries(kind),
        null);
  }

  private static MoneyLine plain(Line line, @Nullable String recourseId) {
    return new MoneyLine(
        line.seq(),
        line.n(),
        line.at(),
        line.type(),
        line.subject(),
        line.actor(),
        line.rules(),
        line.detail(),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        recourseId);
  }

  private Optional<Leg> leg(LegKind kind) {
    SettlementView settlement = claim.view().settlement();
    return settlement == null
        ? Optional.empty()
        : settlement.legs().stream().filter(leg -> leg.leg() == kind).findFirst();
  }

  private List<PaymentTry> tries(LegKind kind) {
    return tries.stream()
        .filter(one -> one.leg() == kind)
        .map(
            one ->
                new PaymentTry(
                    one.at(),
                    one.event(),
                    one.key(),
                    one.reference(),
                    one.code(),
                    one.contradicts()))
        .toList();
  }

  private static @Nullable LegKind kind(@Nullable String subject) {
    return Arrays.stream(LegKind.values())
        .filter(kind -> kind.name().equals(subject))
        .findFirst()
        .orElse(null);
  }
}
