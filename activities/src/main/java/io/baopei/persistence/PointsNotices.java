package io.baopei.persistence;

import io.baopei.contract.activity.Notice;
import io.baopei.contract.points.IssuePoints;
import io.baopei.domain.claim.Reason;
import io.baopei.domain.claim.Role;
import io.baopei.domain.points.NonPerformance;
import io.baopei.port.payment.PaymentOutcome;
import io.baopei.port.record.PointsOrder;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people are told of a merchant's points, once for each try; to be called in the transaction
 * that puts on record what it is about.
 */
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
    notices.forEach(notice -> insert(order, notice));
  }

  /** The merchant hears on which ground, and that it may write to the platform. */
  void ordered(PointsOrder order) {
    insert(
        order.toIssue(),
        Notice.to(Role.MERCHANT, "POINTS_ORDERED")
            .over(NonPerformance.sum(order.points()))
            .because(new Reason(order.ground().name(), null))
            .hinting(Notice.Hint.WRITE_TO_THE_PLATFORM));
  }

  /**
   * The platform does not answer (S3-10).
   *
   * @return whether operators were not told before
   */
  boolean delayed(IssuePoints order, boolean isOverdue) {
    return insert(order, toOperators(order, isOverdue ? "POINTS_OVERDUE" : "POINTS_DELAYED"));
  }

  /** Two answers contradict each other. */
  void contradicted(IssuePoints order) {
    insert(order, toOperators(order, "POINTS_CONTRADICTED"));
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
    return List.of(toOperators(order, "POINTS_DECLINED").because(new Reason(code, null)));
  }

  private static Notice toOperators(IssuePoints order, String kind) {
    return Notice.to(Role.OPS, kind).over(NonPerformance.sum(order.points()));
  }

  private boolean insert(IssuePoints order, Notice notice) {
    String told = notice.to().name();
    return jdbc.sql(
                """
            INSERT INTO notices (notice_id, claim_id, of_points, seq, told, kind, content)
            VALUES (:noticeId, :claimId, true, :attempt, :told, :kind, CAST(:content AS jsonb))
            ON CONFLICT DO NOTHING
            """)
            .param("noticeId", noticeId(order, told, notice.kind()))
            .param("claimId", order.claimId())
            .param("attempt", order.attempt())
            .param("told", told)
            .param("kind", notice.kind())
            .param("content", Json.write(notice))
            .update()
        == 1;
  }

  private static String noticeId(IssuePoints order, String told, String kind) {
    return order.claimId() + "/points/notice/" + order.attempt() + "/" + told + "/" + kind;
  }
}
