package io.baopei.port.record;

import io.baopei.contract.activity.Material;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.port.record.ClaimQuery.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The claims on record: filing, finding and listing. */
public interface Claims {

  /**
   * Files a claim in one transaction, alone among all filings of its sub-order: a natural key that
   * is on record is answered with its claim; an open claim of the programme and sub-order refuses
   * the filing; otherwise {@code judge} makes the claim from what is on record, and it is inserted.
   */
  FilingResult file(Filing filing, Instant now, Function<FilingFacts, NewClaim> judge);

  /** Notes that the workflow runs. Idempotent. */
  void engineStarted(ClaimId claimId, Instant now);

  /** Takes a filing back whose workflow could not be started. Does nothing once it is started. */
  void takeBack(ClaimId claimId);

  /** The filings older than {@code before} whose workflow is not known to have started. */
  List<StoredClaim> unstarted(Instant before, int limit);

  /** The claim with that id. */
  Optional<StoredClaim> find(ClaimId claimId);

  /** The claim with that natural key. */
  Optional<StoredClaim> find(String platformId, String programme, String requestId);

  /** A page of claims, the newest first; with {@code dueBefore} by deadline, the nearest first. */
  Page list(ClaimQuery query);

  /** How many claims are parked. */
  int parked();

  /** The claim's journal in order; of steps under one number only the one that counts. */
  List<JournalLine> journal(ClaimId claimId);

  /** What was said and shown on the claim, in order: first what came with its filing. */
  List<Material> material(ClaimId claimId);
}
