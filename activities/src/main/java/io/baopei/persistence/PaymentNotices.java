package io.baopei.persistence;

import io.baopei.contract.activity.Notice;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.ledger.Guard;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators are told of money itself, whatever its claim is at. */
final class PaymentNotices {

  private final JdbcClient jdbc;

  PaymentNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What an approval is to cost could not be set aside; told once for a claim and guard. Before
   * anything is paid it is asked for again, and the claim parks then: this is the warning, while
   * the limit can still be raised.
   */
  void reserveRefused(String claimId, Money cost, Guard guard) {
    Notice notice =
        Notice.to(Role.OPS, "RESERVE_REFUSED").over(cost).because(new Reason(guard.name(), null));
    tell(claimId, claimId + "/notice/reserve-refused/" + guard, notice);
  }

  /** An answer contradicts what the payment was settled with; told once for a payment. */
  void contradicted(PaymentOrder order) {
    Notice notice =
        Notice.to(Role.OPS, "PAYMENT_CONTRADICTED")
            .over(order.amount())
            .because(new Reason(order.leg().name(), order.key()));
    tell(order.claimId(), order.key() + "/notice/contradicted", notice);
  }

  private void tell(String claimId, String noticeId, Notice notice) {
    jdbc.sql(
            """
            INSERT INTO notices (notice_id, claim_id, seq, told, kind, content)
            SELECT :noticeId, claim_id, seq, :told, :kind, CAST(:content AS jsonb)
              FROM claims WHERE claim_id = :claimId
            ON CONFLICT DO NOTHING
            """)
        .param("noticeId", noticeId)
        .param("claimId", claimId)
        .param("told", notice.to().name())
        .param("kind", notice.kind())
        .param("content", Json.write(notice))
        .update();
  }
}
