package io.baopei.persistence;

import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators are told of a payment itself, whatever its claim is at. */
final class PaymentNotices {

  private final JdbcClient jdbc;

  PaymentNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An answer contradicts what the payment was settled with; told once for a payment. */
  void contradicted(PaymentOrder order) {
    Notice notice =
        Notice.to(Role.OPS, "PAYMENT_CONTRADICTED")
            .over(order.amount())
            .because(new Reason(order.leg().name(), order.key()));
    jdbc.sql(
            """
            INSERT INTO notices (notice_id, claim_id, seq, told, kind, content)
            SELECT :noticeId, claim_id, seq, :told, :kind, CAST(:content AS jsonb)
              FROM claims WHERE claim_id = :claimId
            ON CONFLICT DO NOTHING
            """)
        .param("noticeId", order.key() + "/notice/contradicted")
        .param("claimId", order.claimId())
        .param("told", notice.to().name())
        .param("kind", notice.kind())
        .param("content", Json.write(notice))
        .update();
  }
}
