package io.baopei.domain.programme;

import java.util.Locale;

/** The published programmes. The names are wire format. */
public enum Programme {
  TMALL_30_DAY,
  LIVE_QUALITY,
  LIVE_PRICE,
  DAMAGE_1688,
  BOND_1688,
  AMAZON_ATOZ;

  /** The name of this programme's folder of terms, {@code tmall-30-day}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
