-- Every leg that a closed claim shows as paid is paid on record, with the same sum, payee and currency, and the reverse.
-- A refund on another's word than the service's (the platform's, an operator's) is no payment of ours, and none of zero is
-- made, where earlier claims had refunded all. One of ours may be paid and not shown where an operator, or the platform,
-- closed the claim while it was under way: the journal is over by then, and does not say what became of it.
WITH shown AS (
  SELECT c.claim_id, l ->> 'leg' AS leg, l ->> 'payee' AS payee,
         l -> 'amount' ->> 'currency' AS currency, (l -> 'amount' ->> 'amountMinor')::bigint AS amount
    FROM claims c, jsonb_array_elements(c.view -> 'settlement' -> 'legs') l
   WHERE c.outcome IS NOT NULL AND l ->> 'status' = 'PAID'
), paid AS (
  SELECT p.claim_id, p.leg, p.payee, p.currency::text AS currency, p.amount_minor AS amount, c.outcome
    FROM payments p JOIN claims c USING (claim_id)
   WHERE c.outcome IS NOT NULL AND p.status = 'PAID'
)
SELECT claim_id || '/' || leg AS violation
  FROM (SELECT * FROM shown WHERE leg <> 'REFUND') s
  FULL JOIN (SELECT claim_id, leg, payee, currency, amount FROM paid WHERE leg <> 'REFUND'
              UNION ALL
             SELECT e.claim_id, split_part(e.entry_key, '/', 2), a.party, x.unit, x.amount
               FROM ledger_entries e JOIN ledger_postings x USING (entry_id) JOIN ledger_accounts a USING (account_id)
              WHERE e.kind = 'PAID_BY_HAND' AND x.amount > 0) p
    USING (claim_id, leg)
 WHERE (s.amount, s.payee, s.currency) IS DISTINCT FROM (p.amount, p.payee, p.currency)
 UNION ALL
SELECT claim_id || '/REFUND'
  FROM (SELECT * FROM shown WHERE leg = 'REFUND') s
  FULL JOIN (SELECT * FROM paid WHERE leg = 'REFUND') p USING (claim_id)
  LEFT JOIN LATERAL (
       SELECT entry -> 'actor' ->> 'role' AS role
         FROM (SELECT 0 AS seq, c.filing_entries AS entries FROM claims c WHERE c.claim_id = COALESCE(s.claim_id, p.claim_id)
                UNION ALL
               SELECT t.seq, t.entries FROM claim_steps t WHERE t.claim_id = COALESCE(s.claim_id, p.claim_id)) AS steps
        CROSS JOIN LATERAL jsonb_array_elements(entries) WITH ORDINALITY AS e (entry, line)
        WHERE entry ->> 'type' = 'LEG_PAID' AND entry ->> 'subject' = 'REFUND'
        ORDER BY (entry ->> 'at')::timestamptz DESC, seq DESC, line DESC LIMIT 1) AS said ON true
 WHERE CASE WHEN s.amount IS NULL THEN p.outcome NOT IN ('CLOSED_BY_OPERATOR', 'REFUND_CLOSED')
            WHEN said.role <> 'SYSTEM' OR (s.amount = 0 AND p.amount IS NULL) THEN false
            ELSE (s.amount, s.payee, s.currency) IS DISTINCT FROM (p.amount, p.payee, p.currency) END
