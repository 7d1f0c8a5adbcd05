package io.baopei.worker.api;

import io.baopei.domain.programme.Programme;
import io.baopei.worker.api.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What each programme's gate needs of a filing, and which fields are another programme's. */
final class ProgrammeFields {

  private ProgrammeFields() {}

  static void check(FileClaim body, Programme programme, Faults faults) {
    OrderBody order = body.order();
    switch (programme) {
      case TMALL_30_DAY, LIVE_QUALITY -> {
        if (body.request() != null) {
          faults.required("/request/amount", body.request().amount());
        }
      }
      case LIVE_PRICE -> {
        faults.required("/priceEvidence", body.priceEvidence());
        if (order != null) {
          faults.required("/order/shopId", order.shopId());
        }
      }
      case DAMAGE_1688 -> {
        if (order != null) {
          faults.required("/order/deliveredAt", order.deliveredAt());
        }
      }
      case BOND_1688 -> faults.required("/breach", body.breach());
      case AMAZON_ATOZ -> {
        faults.required("/incident", body.incident());
        faults.required("/seller", body.seller());
      }
    }
    checkStrangers(body, programme, faults);
  }

  private static void checkStrangers(FileClaim body, Programme programme, Faults faults) {
    of(Programme.LIVE_PRICE, programme, "/priceEvidence", body.priceEvidence(), faults);
    of(Programme.AMAZON_ATOZ, programme, "/incident", body.incident(), faults);
    of(Programme.AMAZON_ATOZ, programme, "/seller", body.seller(), faults);
    of(Programme.BOND_1688, programme, "/breach", body.breach(), faults);
    of(Programme.LIVE_QUALITY, programme, "/refundCompletedAt", body.refundCompletedAt(), faults);
  }

  private static void of(
      Programme owner, Programme programme, String field, @Nullable Object value, Faults faults) {
    if (owner != programme && value != null) {
      faults.invalid(field, "is for " + owner + " only");
    }
  }
}
