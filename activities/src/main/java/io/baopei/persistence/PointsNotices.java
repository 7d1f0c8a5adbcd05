package io.baopei.persistence;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.points.NonPerformance;
import io.baopei.port.payment.PaymentOutcome;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told of a merchant's points; to be called in the transaction that settles. */
final class PointsNotices {

  private final JdbcClient jdbc;

  PointsNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing while nobody knows what became of them. */
  void settled(IssuePoints order, PaymentOutcome outcome) {
    List<Notice> notices =
        switch (outcome) {
          case PaymentOutcome.Paid paid -> issued(NonPerformance.sum(order.points()));
          case PaymentOutcome.Declined declined -> declined(order, declined.code());
          case PaymentOutcome.NotFound any -> List.of();
          case PaymentOutcome.Unknown any -> List.of();
        };
    for (int n = 1; n <= notices.size(); n++) {
      insert(order, n, notices.get(n - 1));
    }
  }

  /** The platform takes no complaint of the same any more (T-14). */
  private static List<Notice> issued(Money points) {
    String kind = "POINTS_ISSUED";
    return List.of(
        Notice.to(Role.BUYER, kind).over(points),
        Notice.to(Role.MERCHANT, kind).over(points),
        Notice.to(Role.PLATFORM, kind).over(points).hinting(Notice.Hint.NO_COMPLAINT_ANY_MORE));
  }

  private static List<Notice> declined(IssuePoints order, String code) {
    return List.of(
        Notice.to(Role.OPS, "POINTS_DECLINED")
            .over(NonPerformance.sum(order.points()))
            .because(new Reason(code, null)));
  }

  private void insert(IssuePoints order, int number, Notice notice) {
    jdbc.sql(
            """
            INSERT INTO notices (notice_id, claim_id, of_points, seq, told, kind, content)
            VALUES (:noticeId, :claimId, true, :attempt, :told, :kind, CAST(:content AS jsonb))
            ON CONFLICT DO NOTHING
            """)
        .param("noticeId", order.claimId() + "/points/notice/" + order.attempt() + "/" + number)
        .param("claimId", order.claimId())
        .param("attempt", order.attempt())
        .param("told", notice.to().name())
        .param("kind", notice.kind())
        .param("content", Json.write(notice))
        .update();
  }
}
