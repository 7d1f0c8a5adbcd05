package io.baopei.process;

import io.baopei.contract.claim.ClaimFlags;
import io.baopei.fixture.Vectors;
import java.util.List;

/** A covered claim of each programme to start from, as the worked examples have them. */
enum Cases {
  LIVE_QUALITY("S-23"),
  LIVE_QUALITY_REFUNDED("S-24"),
  LIVE_PRICE_SAME_LINK("S-33"),
  LIVE_PRICE_OTHER_LINK("S-34"),
  DAMAGE("S-40"),
  BOND("S-47"),
  AMAZON_CONCESSION("S-54"),
  AMAZON_ABOVE("S-55");

  private final String row;

  Cases(String row) {
    this.row = row;
  }

  /** Files it now, of a buyer whom the platform blocked. */
  ClaimWorld filedByABlockedBuyer() {
    return ClaimWorld.of(Vectors.stages(row), List.of(ClaimFlags.BUYER_BLOCKED));
  }

  /** Files it now and lets it begin. */
  ClaimWorld filed() {
    return ClaimWorld.of(Vectors.stages(row));
  }
}
