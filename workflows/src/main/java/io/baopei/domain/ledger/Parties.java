package io.baopei.domain.ledger;

import io.baopei.domain.settlement.Payee;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a claim's money.
 *
 * @param insurerId null where the platform itself pays
 */
public record Parties(
    String platformId, @Nullable String insurerId, String merchantId, String buyerId) {

  /** The account out of which claims are paid. */
  public Account funds(String unit) {
    return payer(Purpose.FUNDS, unit, null);
  }

  Account reserve(String unit, String claimId) {
    return payer(Purpose.RESERVE, unit, claimId);
  }

  private Account payer(Purpose purpose, String unit, @Nullable String claimId) {
    return insurerId == null
        ? new Account(Party.PLATFORM, platformId, purpose, unit, claimId)
        : new Account(Party.INSURER, insurerId, purpose, unit, claimId);
  }

  Account indemnities(Payee payee, String unit) {
    return switch (payee) {
      case MERCHANT -> Account.of(Party.MERCHANT, merchantId, Purpose.INDEMNITIES, unit);
      case BUYER -> Account.of(Party.BUYER, buyerId, Purpose.INDEMNITIES, unit);
      case PLATFORM -> Account.of(Party.PLATFORM, platformId, Purpose.INDEMNITIES, unit);
    };
  }
}
