package io.baopei.worker.trace;

import io.baopei.contract.claim.SettlementView;
import io.baopei.domain.settlement.Bounds;
import io.baopei.domain.settlement.Leg;
import io.baopei.domain.settlement.LegKind;
import io.baopei.domain.settlement.LegStatus;
import io.baopei.port.record.StoredClaim;
import io.baopei.worker.trace.Trace.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads from a claim's journal and payments what bounded them after the filing. */
final class PaymentBounds {

  /** How the journal says what was approved, and of which cap. */
  private static final Pattern APPROVED = Pattern.compile("^(\\S+ \\S+) of cap ");

  private PaymentBounds() {}

  static Bounds of(StoredClaim claim, List<Line> money) {
    return new Bounds(approved(money), refundedOutside(claim));
  }

  /**
   * In the view a later decision, that of a dispute over the receipt, takes the approval's place.
   */
  private static @Nullable Money approved(List<Line> money) {
    return money.stream()
        .filter(line -> line.type().equals("APPROVED"))
        .flatMap(line -> Stream.ofNullable(line.detail()))
        .map(APPROVED::matcher)
        .filter(Matcher::find)
        .map(said -> Money.parse(said.group(1)))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static @Nullable Money refundedOutside(StoredClaim claim) {
    SettlementView settlement = claim.view().settlement();
    return settlement == null
        ? null
        : settlement.legs().stream()
            .filter(leg -> leg.leg() == LegKind.REFUND && leg.status() == LegStatus.PAID)
            .filter(refund -> isOutside(claim, refund))
            .map(Leg::amount)
            .findFirst()
            .orElse(null);
  }

  /** It came by an event, or was done when the claim was filed. */
  private static boolean isOutside(StoredClaim claim, Leg refund) {
    return refund.rules().contains("OQ-27") || claim.input().filing().refundCompletedAt() != null;
  }
}
