package io.baopei.persistence;

/** How a step's notices go on record. */
final class NoticeRows {

  /**
   * Reads {@code step.claim_id}, {@code :seq} and {@code :notices}. A step that takes the place of
   * another under its number says again only what the other did not say, under numbers that the
   * other did not use.
   */
  static final String INSERT_FROM_STEP =
      """
        INSERT INTO notices (notice_id, claim_id, seq, told, kind, content)
        SELECT step.claim_id || '/notice/' || :seq || '/' || said.before + notice.number,
               step.claim_id, :seq, notice.line ->> 'to', notice.line ->> 'kind', notice.line
          FROM step,
               (SELECT count(*) AS before FROM notices
                 WHERE claim_id = :claimId AND seq = :seq
                   AND NOT of_recourse AND NOT of_points) AS said,
               jsonb_array_elements(CAST(:notices AS jsonb))
                 WITH ORDINALITY AS notice (line, number)
        ON CONFLICT DO NOTHING
      """;

  /** The same for a recourse, under numbers of its own. */
  static final String INSERT_FROM_RECOURSE_STEP =
      """
        INSERT INTO notices (notice_id, claim_id, of_recourse, seq, told, kind, content)
        SELECT step.recourse_id || '/recourse/notice/' || :seq || '/' || said.before + notice.number,
               step.recourse_id, true, :seq, notice.line ->> 'to', notice.line ->> 'kind',
               notice.line
          FROM step,
               (SELECT count(*) AS before FROM notices
                 WHERE claim_id = :recourseId AND seq = :seq AND of_recourse) AS said,
               jsonb_array_elements(CAST(:notices AS jsonb))
                 WITH ORDINALITY AS notice (line, number)
        ON CONFLICT DO NOTHING
      """;

  private NoticeRows() {}
}
