package io.baopei.persistence;

import io.baopei.domain.claim.Filing;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.FilingResult;
import io.baopei.port.record.NewClaim;
import io.baopei.port.record.StoredClaim;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files claims: all filings of one sub-order one after the other. */
final class FilingDesk {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final FactFinder facts;
  private final NewClaimRows rows;

  FilingDesk(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.facts = new FactFinder(jdbc);
    this.rows = new NewClaimRows(jdbc);
  }

  /**
   * Two filings under one natural key may name different sub-orders and so not wait for each other;
   * the database then refuses the second, which looks again and finds the first.
   */
  FilingResult file(Filing filing, Instant now, Function<FilingFacts, NewClaim> judge) {
    try {
      return fileAlone(filing, now, judge);
    } catch (DuplicateKeyException overtaken) {
      return fileAlone(filing, now, judge);
    }
  }

  Optional<StoredClaim> find(String platformId, String programme, String requestId) {
    return jdbc.sql(
            ClaimRows.SELECT
                + """
                 WHERE platform_id = :platformId AND programme = :programme
                   AND request_id = :requestId
                """)
        .param("platformId", platformId)
        .param("programme", programme)
        .param("requestId", requestId)
        .query(ClaimRows::claim)
        .optional();
  }

  private FilingResult fileAlone(
      Filing filing, Instant now, Function<FilingFacts, NewClaim> judge) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              lock(filing);
              return settled(filing).orElseGet(() -> file(judge.apply(facts.of(filing, now))));
            }));
  }

  /** A statement of its own: the next one must see what was committed while this one waited. */
  private void lock(Filing filing) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(
                     hashtextextended(jsonb_build_array(:platformId, :programme, :subOrderId)::text,
                                      0))
            """)
        .params(subOrder(filing))
        .query((row, number) -> true)
        .single();
  }

  private Optional<FilingResult> settled(Filing filing) {
    Optional<FilingResult> repeated =
        find(filing.platformId(), filing.programme().name(), filing.request().requestId())
            .map(FilingResult.Repeated::new);
    return repeated.or(() -> openClaim(filing).map(FilingResult.OpenClaimExists::new));
  }

  private Optional<String> openClaim(Filing filing) {
    return jdbc.sql(
            """
            SELECT claim_id FROM claims
             WHERE platform_id = :platformId AND programme = :programme
               AND sub_order_id = :subOrderId AND outcome IS NULL
            """)
        .params(subOrder(filing))
        .query(String.class)
        .optional();
  }

  private FilingResult file(NewClaim claim) {
    rows.insert(claim);
    return new FilingResult.Filed(claim);
  }

  private static Map<String, Object> subOrder(Filing filing) {
    return Map.of(
        "platformId", filing.platformId(),
        "programme", filing.programme().name(),
        "subOrderId", filing.order().subOrderId());
  }
}
