-- No indemnity is above the sum that was approved when it was sent, and no claim costs its insurer more than its cap.
-- A person's approval is in the journal with its sum; the last one before the sending counts. What a rule approves by itself
-- (A-10, L-07) is in the decision that the view shows, which no other takes the place of on those roads. A return's freight
-- is fixed and approved by nobody: it is within the cap. An approval whose sum cannot be read approves nothing.
-- Instants and forgotten steps are read as for approvals.
WITH sent AS (
  SELECT payment_key AS key, claim_id, leg, currency::text AS unit, amount_minor AS amount, first_sent_at AS at, status
    FROM payments WHERE leg <> 'REFUND'
   UNION ALL
  SELECT e.entry_key, e.claim_id, split_part(e.entry_key, '/', 2), x.unit, x.amount, e.at, 'PAID'
    FROM ledger_entries e JOIN ledger_postings x USING (entry_id)
   WHERE e.kind = 'PAID_BY_HAND' AND x.amount > 0
)
SELECT key || ': ' || sent.unit || ' ' || amount || ' of ' || COALESCE(approved.unit || ' ' || approved.sum, 'nothing')
       AS violation
  FROM sent JOIN claims c USING (claim_id)
  LEFT JOIN LATERAL (
       SELECT true AS said, substring(entry ->> 'detail' FROM '^([A-Z]{3}) ') AS unit,
              replace(substring(entry ->> 'detail' FROM '^[A-Z]{3} ([0-9.]+) of cap '), '.', '')::bigint AS sum
         FROM claim_steps s CROSS JOIN LATERAL jsonb_array_elements(s.entries) WITH ORDINALITY AS e (entry, line)
        WHERE s.claim_id = sent.claim_id AND entry ->> 'type' = 'APPROVED'
          AND (entry ->> 'at')::timestamptz <= sent.at
        ORDER BY (entry ->> 'at')::timestamptz DESC, s.seq DESC, line DESC LIMIT 1) AS by_person ON true
 CROSS JOIN LATERAL (
       SELECT CASE WHEN said THEN by_person.unit ELSE c.view -> 'decision' -> 'approved' ->> 'currency' END AS unit,
              CASE WHEN said THEN by_person.sum ELSE (c.view -> 'decision' -> 'approved' ->> 'amountMinor')::bigint END AS sum
       ) AS approved
 WHERE leg <> 'RETURN_FREIGHT' AND (sent.unit = approved.unit AND amount <= approved.sum) IS NOT TRUE
 UNION ALL
SELECT claim_id || ': ' || sum(amount) || ' of the cap of ' || COALESCE(c.view -> 'settlement' -> 'cap' ->> 'amountMinor', 'none')
  FROM sent JOIN claims c USING (claim_id)
 WHERE status <> 'DECLINED'
 GROUP BY claim_id, c.claim_id
HAVING (sum(amount) <= (c.view -> 'settlement' -> 'cap' ->> 'amountMinor')::bigint) IS NOT TRUE
