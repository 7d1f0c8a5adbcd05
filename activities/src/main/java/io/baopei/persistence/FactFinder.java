package io.baopei.persistence;

import io.baopei.contract.claim.ClaimView;
import io.baopei.domain.claim.Filing;
import io.baopei.domain.policy.Policy;
import io.baopei.port.record.FilingFacts;
import io.baopei.port.record.StoredClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what is on record about the sub-order and the buyer of a filing. */
final class FactFinder {

  /** OQ-12: how far back claims of a buyer count as repeated. */
  private static final Duration REPEATED_WITHIN = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final PostgresBlockedBuyers blocks;

  FactFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.blocks = new PostgresBlockedBuyers(jdbc);
  }

  FilingFacts of(Filing filing, Instant now) {
    return new FilingFacts(
        policy(filing),
        EarlierLegs.of(earlier(filing), filing.order().paid().getCurrencyUnit()),
        claimsOfBuyer(filing, now),
        blocks.find(filing.platformId(), filing.order().buyerId(), now).isPresent());
  }

  private @Nullable Policy policy(Filing filing) {
    return jdbc.sql(
            """
            SELECT policy FROM policies
             WHERE programme = :programme AND merchant_id = :merchantId
               AND sub_order_id = :subOrderId
            """)
        .param("programme", filing.programme().name())
        .param("merchantId", filing.order().merchantId())
        .param("subOrderId", filing.order().subOrderId())
        .query((row, number) -> Json.read(row.getString("policy"), Policy.class))
        .optional()
        .orElse(null);
  }

  private List<ClaimView> earlier(Filing filing) {
    return jdbc
        .sql(
            ClaimRows.SELECT
                + """
                 WHERE platform_id = :platformId AND programme = :programme
                   AND sub_order_id = :subOrderId
                """)
        .param("platformId", filing.platformId())
        .param("programme", filing.programme().name())
        .param("subOrderId", filing.order().subOrderId())
        .query(ClaimRows::claim)
        .list()
        .stream()
        .map(StoredClaim::view)
        .toList();
  }

  private int claimsOfBuyer(Filing filing, Instant now) {
    return jdbc.sql(
            """
            SELECT count(*) FROM claims
             WHERE buyer_id = :buyerId AND platform_id = :platformId AND filed_at > :since
            """)
        .param("buyerId", filing.order().buyerId())
        .param("platformId", filing.platformId())
        .param("since", Columns.at(now.minus(REPEATED_WITHIN)))
        .query(Integer.class)
        .single();
  }
}
