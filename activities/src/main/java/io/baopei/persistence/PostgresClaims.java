package io.baopei.persistence;

import io.baopei.contract.activity.Material;
import io.baopei.domain.claim.ClaimId;
import io.baopei.domain.claim.Filing;
import io.baopei.port.record.ClaimQuery;
import io.baopei.port.record.ClaimQuery.Page;
import io.baopei.port.record.Claims;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.JournalLine;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.StoredClaim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The claims in PostgreSQL. */
public final class PostgresClaims implements Claims {

  private final JdbcClient jdbc;
  private final FilingDesk filings;
  private final ClaimSearch search;
  private final Journal journal;
  private final MaterialRows material;

  public PostgresClaims(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.filings = new FilingDesk(jdbc, transactions);
    this.search = new ClaimSearch(jdbc);
    this.journal = new Journal(jdbc);
    this.material = new MaterialRows(jdbc);
  }

  @Override
  public FilingResult file(Filing filing, Instant now, Function<FilingFacts, NewClaim> judge) {
    return filings.file(filing, now, judge);
  }

  @Override
  public void engineStarted(ClaimId claimId, Instant now) {
    jdbc.sql(
            """
            UPDATE claims SET engine_started_at = :now
             WHERE claim_id = :claimId AND engine_started_at IS NULL
            """)
        .param("claimId", claimId.value())
        .param("now", Columns.at(now))
        .update();
  }

  @Override
  public void takeBack(ClaimId claimId) {
    jdbc.sql("DELETE FROM claims WHERE claim_id = :claimId AND engine_started_at IS NULL")
        .param("claimId", claimId.value())
        .update();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A filing that was closed at once needs no workflow and is not among them.
   */
  @Override
  public int parked() {
    return jdbc.sql("SELECT count(*) FROM claims WHERE parked").query(Integer.class).single();
  }

  @Override
  public List<StoredClaim> unstarted(Instant before, int limit) {
    return jdbc.sql(
            ClaimRows.SELECT
                + """
                 WHERE engine_started_at IS NULL AND outcome IS NULL AND filed_at < :before
                 ORDER BY filed_at LIMIT :limit
                """)
        .param("before", Columns.at(before))
        .param("limit", limit)
        .query(ClaimRows::claim)
        .list();
  }

  @Override
  public Optional<StoredClaim> find(ClaimId claimId) {
    return jdbc.sql(ClaimRows.SELECT + "WHERE claim_id = :claimId")
        .param("claimId", claimId.value())
        .query(ClaimRows::claim)
        .optional();
  }

  @Override
  public Optional<StoredClaim> find(String platformId, String programme, String requestId) {
    return filings.find(platformId, programme, requestId);
  }

  @Override
  public Page list(ClaimQuery query) {
    return search.list(query);
  }

  @Override
  public List<JournalLine> journal(ClaimId claimId) {
    return journal.of(claimId);
  }

  @Override
  public List<Material> material(ClaimId claimId) {
    return material.of(claimId);
  }
}
