package io.baopei.persistence;

import io.baopei.contract.activity.Notice;
import io.baopei.port.notification.Notices.OutgoingNotice;
import io.baopei.port.record.NoticeOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outgoing notices in PostgreSQL. Only what the platform refuses is given up. */
public final class PostgresNoticeOutbox implements NoticeOutbox {

  /** How long a notice that was taken is left to whoever took it. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  /**
   * Nobody is told of a filing whose workflow may never start, unless it was closed at once: it may
   * still be taken back.
   */
  private static final String TAKE =
      """
      WITH due AS (
        SELECT notice_id FROM notices JOIN claims USING (claim_id)
         WHERE sent_at IS NULL AND refused_at IS NULL AND due_at <= :now
           AND (engine_started_at IS NOT NULL OR outcome IS NOT NULL)
         ORDER BY due_at LIMIT :limit
           FOR UPDATE OF notices SKIP LOCKED
      ), taken AS (
        UPDATE notices SET due_at = :leaseEnd FROM due WHERE notices.notice_id = due.notice_id
        RETURNING notices.notice_id, claim_id, told, kind, content, seq
      )
      SELECT notice_id, claim_id,
             COALESCE(content, jsonb_build_object('to', told, 'kind', kind)) AS content
        FROM taken ORDER BY claim_id, seq, notice_id
      """;

  /** Spread over some 40 minutes: long enough for a slip to be found, short of being a habit. */
  private static final int REFUSALS_MAX = 10;

  /** Gaps of 5 s, 10 s, 20 s … and at most an hour. */
  private static final String FAILED =
      """
      UPDATE notices
         SET attempts = attempts + 1, last_error = :why,
             due_at = :now + LEAST(interval '1 hour',
                                   interval '5 seconds' * power(2, LEAST(attempts, 10)))
       WHERE notice_id = :noticeId AND sent_at IS NULL
      """;

  private static final String REFUSED =
      """
      UPDATE notices
         SET attempts = attempts + 1, refusals = refusals + 1, last_error = :why,
             refused_at = CASE WHEN refusals + 1 >= :refusalsMax THEN :now END,
             due_at = :now + interval '5 seconds' * power(2, refusals)
       WHERE notice_id = :noticeId AND sent_at IS NULL AND refused_at IS NULL
      RETURNING refused_at IS NOT NULL
      """;

  private final JdbcClient jdbc;

  public PostgresNoticeOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<OutgoingNotice> take(int limit, Instant now) {
    return jdbc.sql(TAKE)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .param("leaseEnd", Columns.at(now.plus(LEASE)))
        .query(
            (row, number) ->
                new OutgoingNotice(
                    row.getString("notice_id"),
                    row.getString("claim_id"),
                    Json.read(row.getString("content"), Notice.class)))
        .list();
  }

  @Override
  public void sent(String noticeId, Instant now) {
    jdbc.sql("UPDATE notices SET sent_at = :now WHERE notice_id = :noticeId AND sent_at IS NULL")
        .param("noticeId", noticeId)
        .param("now", Columns.at(now))
        .update();
  }

  @Override
  public void failed(String noticeId, String why, Instant now) {
    jdbc.sql(FAILED)
        .param("noticeId", noticeId)
        .param("why", Json.storable(why))
        .param("now", Columns.at(now))
        .update();
  }

  @Override
  public boolean refused(OutgoingNotice notice, String why, Instant now) {
    return jdbc.sql(REFUSED)
        .param("noticeId", notice.noticeId())
        .param("why", Json.storable(why))
        .param("refusalsMax", REFUSALS_MAX)
        .param("now", Columns.at(now))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
