package io.baopei.domain.settlement;

import io.baopei.domain.gate.Application;
import io.baopei.domain.programme.Programme;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The amounts of one programme (rulebook, section 4). Pure. */
public interface SettlementFormula {

  /** The formula of that programme. */
  static SettlementFormula of(Programme programme) {
    return switch (programme) {
      case TMALL_30_DAY -> new Tmall30DaySettlement();
      case LIVE_QUALITY -> new LiveQualitySettlement();
      case LIVE_PRICE -> new LivePriceSettlement();
      case DAMAGE_1688 -> new Damage1688Settlement();
      case BOND_1688 -> new Bond1688Settlement();
      case AMAZON_ATOZ -> new AmazonAtozSettlement();
    };
  }

  /** What remains for the indemnity under the cap beside the freight (OQ-12). */
  Money remaining(Application application);

  /**
   * Cap, indemnity and payments.
   *
   * @param approved what the reviewer approved, never above the computed indemnity (S3-6); null:
   *     all
   */
  Settlement settle(Application application, @Nullable Money approved);
}
