package io.baopei.worker.api;

import io.baopei.port.record.ClaimsFunds.Fund;
import java.util.List;

/** Claims funds, by payer and currency. */
record FundList(List<Fund> items) {

  FundList {
    items = List.copyOf(items);
  }
}
