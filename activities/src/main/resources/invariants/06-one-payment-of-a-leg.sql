-- No leg of a claim is paid, or may be, more than once; none is paid by hand and by a provider.
SELECT claim_id || '/' || leg || ': ' || count(*) AS violation
  FROM (SELECT claim_id, leg FROM payments WHERE status <> 'DECLINED'
         UNION ALL
        SELECT claim_id, split_part(entry_key, '/', 2) FROM ledger_entries WHERE kind = 'PAID_BY_HAND') paid
 GROUP BY claim_id, leg
HAVING count(*) > 1
