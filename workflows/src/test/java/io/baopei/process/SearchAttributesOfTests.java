package io.baopei.process;

import io.temporal.api.enums.v1.IndexedValueType;
import java.util.Map;
import java.util.TreeMap;

/** The search attributes, as the launcher registers them on a real server. */
final class SearchAttributesOfTests {

  private SearchAttributesOfTests() {}

  static Map<String, IndexedValueType> all() {
    Map<String, IndexedValueType> all = new TreeMap<>();
    for (String keyword :
        new String[] {
          "Programme",
          "ClaimStage",
          "Outcome",
          "NextActor",
          "OrderId",
          "SubOrderId",
          "MerchantId",
          "InsurerId"
        }) {
      all.put(keyword, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }
    all.put("NextDeadline", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);
    all.put("Parked", IndexedValueType.INDEXED_VALUE_TYPE_BOOL);
    return all;
  }
}
