package io.baopei.sandbox.storm;

import io.baopei.sandbox.demo.story.Accounts;
import io.baopei.sandbox.demo.story.Ids;
import io.baopei.sandbox.demo.wire.Moved;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom money went to, and how, as far as the books tell. Of transfers they have the account, which
 * names its owner; of account credits, disbursements and set-offs the person; of refunds and points
 * no more than that the order's buyer got them.
 */
final class Payee {

  private static final String BUYER = "BUYER";

  private static final Map<String, Set<String>> WAYS =
      Map.of(
          "REFUND", Set.of("REFUND"),
          "POINTS", Set.of("POINTS"),
          "ACCOUNT_CREDIT", Set.of("CREDIT"),
          "INDEMNITY", Set.of("TRANSFER", "DISBURSEMENT"),
          "RETURN_FREIGHT", Set.of("TRANSFER", "DISBURSEMENT"));

  private Payee() {}

  /**
   * What is wrong with where a payment went.
   *
   * @param role who had to be paid: {@code BUYER}, {@code MERCHANT} or {@code PLATFORM}
   */
  static Optional<String> astray(Moved moved, String role, Ids ids) {
    if (!WAYS.getOrDefault(moved.leg(), Set.of()).contains(moved.kind())) {
      return Optional.of("%s was moved as a %s".formatted(moved.key(), moved.kind()));
    }
    return switch (moved.kind()) {
      case "REFUND", "POINTS" -> differs(moved, role, moved.payee());
      case "TRANSFER" -> differs(moved, named(role, ids), Accounts.ownerOf(moved.payee()));
      default -> differs(moved, named(role, ids), moved.payee());
    };
  }

  /** What is wrong with whose money was kept back. */
  static Optional<String> astray(Moved setOff, String merchantId) {
    return differs(setOff, merchantId, setOff.payee());
  }

  private static Optional<String> differs(Moved moved, String due, String came) {
    return due.equals(came)
        ? Optional.empty()
        : Optional.of("%s is %s's, the books say %s".formatted(moved.key(), due, came));
  }

  private static String named(String role, Ids ids) {
    return switch (role) {
      case BUYER -> ids.buyerId();
      case "MERCHANT" -> ids.merchantId();
      default -> ids.platformId();
    };
  }
}
