package io.baopei.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An account of one party, for one purpose, in one unit.
 *
 * @param unit an ISO 4217 currency, held in minor units, or {@code POINTS}
 * @param claimId the claim that it is of, or null when it is of all claims
 */
public record Account(
    Party party, String partyId, Purpose purpose, String unit, @Nullable String claimId) {

  static Account of(Party party, String partyId, Purpose purpose, String unit) {
    return new Account(party, partyId, purpose, unit, null);
  }

  static Account ofClaim(
      Party party, String partyId, Purpose purpose, String unit, String claimId) {
    return new Account(party, partyId, purpose, unit, claimId);
  }

  /** Its name, for example {@code INSURER/SUNSHINE/FUNDS/CNY}; unique. */
  public String code() {
    String code = party + "/" + partyId + "/" + purpose + "/" + unit;
    return claimId == null ? code : code + "/" + claimId;
  }
}
