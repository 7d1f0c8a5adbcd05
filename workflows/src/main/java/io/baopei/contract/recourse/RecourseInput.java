package io.baopei.contract.recourse;

import io.baopei.domain.claim.Role;
import io.baopei.domain.programme.Programme;
import io.baopei.domain.programme.RecourseTerms;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a recourse needs to run to its end.
 *
 * @param recourseId also the id of the claim
 * @param creditor who paid: {@code INSURER} or {@code PLATFORM}
 * @param creditorId the creditor's organisation
 * @param amount what was paid, and may be recovered at most
 * @param rules the rules that gave the right of recourse
 * @param countsAsOrderDefect whether it counts against the seller; null where nobody counts
 */
public record RecourseInput(
    String recourseId,
    Programme programme,
    String merchantId,
    @Nullable String insurerId,
    String platformId,
    Role creditor,
    String creditorId,
    String orderId,
    String subOrderId,
    Money amount,
    RecourseTerms terms,
    List<String> rules,
    @Nullable Boolean countsAsOrderDefect) {

  public RecourseInput {
    rules = List.copyOf(rules);
  }
}
