-- Nothing of the insurer's is sent, or paid by hand, but while an approval by somebody, or by a rule, stands.
-- A payment is sent when it is first on record as sent; who asks about it, or sends it again, needs no new approval. An
-- approval stands until the claim is raised by its refund (the insurer has yet to review it then), refused, or closed. One
-- that the engine forgot counts all the same, for it stood when it was followed; an end that it forgot does not.
-- The journal's instants are the workflow's, the payments' the activity's, all in whole milliseconds. The workflow's time is
-- the engine's before its task, and the order goes out after that task: no tolerance is needed, and clocks of two machines
-- that differ by more than that way deserve to be seen here. What ends an approval counts from the next millisecond on:
-- an operator's word that a leg was paid elsewhere closes the claim in the same task, and so at the same instant.
WITH sent AS (
  SELECT payment_key AS key, claim_id, first_sent_at AS at FROM payments WHERE leg <> 'REFUND'
   UNION ALL
  SELECT entry_key, claim_id, at FROM ledger_entries WHERE kind = 'PAID_BY_HAND'
)
SELECT key || ' at ' || sent.at || ': '
       || COALESCE(last.type || ' at ' || last.at || ' had ended every approval', 'nothing was approved') AS violation
  FROM sent JOIN claims c USING (claim_id)
  LEFT JOIN LATERAL (
       SELECT type, w.at, approves
         FROM claim_steps s
        CROSS JOIN LATERAL jsonb_array_elements(s.entries) WITH ORDINALITY AS e (entry, line)
        CROSS JOIN LATERAL (
              SELECT entry ->> 'type' AS type, (entry ->> 'at')::timestamptz AS at,
                     entry ->> 'type' IN ('APPROVED_FOR_RETURN', 'APPROVED_FOR_REFUND', 'APPROVED_FOR_PAYOUT',
                                          'STEPPED_IN', 'SCREENED_FOR_PAYOUT')
                     OR (entry ->> 'type' = 'APPLIED' AND entry ->> 'subject' = 'L-07') AS approves) AS w
        WHERE s.claim_id = c.claim_id
          AND CASE WHEN approves THEN w.at <= sent.at
                   ELSE w.at < sent.at
                        AND type IN ('CLAIM_RAISED', 'EVIDENCE_ORDER_UNPROVEN', 'SCREEN_REFUSED', 'MERCHANT_REFUSED',
                                     'SUPPLEMENT_NOT_SENT', 'REJECTED', 'REJECTED_AGAIN', 'CLOSED')
                        AND s.seq <= c.seq
                        AND NOT EXISTS (SELECT 1 FROM claim_steps later
                                         WHERE later.claim_id = s.claim_id AND later.seq = s.seq
                                           AND later.step_no > s.step_no) END
        ORDER BY w.at DESC, s.seq DESC, line DESC LIMIT 1) AS last ON true
 WHERE last.approves IS NOT TRUE
