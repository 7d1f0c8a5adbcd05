-- Every leg that a closed claim shows as paid is paid on record, with the same sum, payee and currency, and the reverse.
SELECT claim_id || '/' || leg AS violation
  FROM (SELECT c.claim_id, l ->> 'leg' AS leg, l ->> 'payee' AS payee,
               l -> 'amount' ->> 'currency' AS currency, (l -> 'amount' ->> 'amountMinor')::bigint AS amount
          FROM claims c, jsonb_array_elements(c.view -> 'settlement' -> 'legs') l
         WHERE c.outcome IS NOT NULL AND l ->> 'status' = 'PAID' AND l ->> 'leg' <> 'REFUND') shown
  FULL JOIN (SELECT p.claim_id, p.leg, p.payee, p.currency, p.amount_minor AS amount
               FROM payments p JOIN claims c USING (claim_id)
              WHERE c.outcome IS NOT NULL AND p.status = 'PAID' AND p.leg <> 'REFUND'
              UNION ALL
             SELECT e.claim_id, split_part(e.entry_key, '/', 2), a.party, x.unit, x.amount
               FROM ledger_entries e JOIN ledger_postings x USING (entry_id) JOIN ledger_accounts a USING (account_id)
              WHERE e.kind = 'PAID_BY_HAND' AND x.amount > 0) paid
    USING (claim_id, leg)
 WHERE shown.amount IS DISTINCT FROM paid.amount OR shown.payee IS DISTINCT FROM paid.payee
    OR shown.currency IS DISTINCT FROM paid.currency
