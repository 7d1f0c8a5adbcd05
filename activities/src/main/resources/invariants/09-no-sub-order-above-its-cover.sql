-- What the claims of a sub-order cost is what is committed of its cover, and no more than the cover but for what was paid by hand.
SELECT sub_order_id || ': ' || COALESCE(c.committed || ' of ' || c.cap, 'no cover') || ' committed, '
       || COALESCE(cost.sum, 0) || ' cost' AS violation
  FROM ledger_covers c
  FULL JOIN (SELECT cl.programme, cl.merchant_id, cl.sub_order_id, p.unit, -sum(p.amount) AS sum,
                    -sum(p.amount) FILTER (WHERE e.kind = 'PAID_BY_HAND') AS by_hand
               FROM ledger_entries e JOIN ledger_postings p USING (entry_id)
               JOIN ledger_accounts a USING (account_id) JOIN claims cl ON cl.claim_id = e.claim_id
              WHERE a.purpose = 'FUNDS'
              GROUP BY cl.programme, cl.merchant_id, cl.sub_order_id, p.unit) cost
    USING (programme, merchant_id, sub_order_id, unit)
 WHERE c.cap IS NULL OR c.committed - COALESCE(cost.by_hand, 0) > c.cap OR c.committed <> COALESCE(cost.sum, 0)
    OR c.by_hand <> COALESCE(cost.by_hand, 0)
