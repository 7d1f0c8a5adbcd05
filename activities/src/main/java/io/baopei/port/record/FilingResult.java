package io.baopei.port.record;

/** What became of a filing. */
public sealed interface FilingResult {

  /** It is on record now. */
  record Filed(NewClaim claim) implements FilingResult {}

  /** It was filed before under the same natural key. */
  record Repeated(StoredClaim claim) implements FilingResult {}

  /** Another claim of the programme and sub-order is open. */
  record OpenClaimExists(String claimId) implements FilingResult {}
}
