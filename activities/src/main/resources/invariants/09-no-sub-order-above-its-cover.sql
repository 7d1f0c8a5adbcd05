-- What the claims of a sub-order cost is what is committed of its cover, and never more than the cover.
SELECT c.sub_order_id || ': ' || c.committed || ' of ' || c.cap || ' committed, ' || COALESCE(cost.sum, 0) || ' cost' AS violation
  FROM ledger_covers c
  LEFT JOIN (SELECT cl.programme, cl.merchant_id, cl.sub_order_id, p.unit, -sum(p.amount) AS sum
               FROM ledger_entries e JOIN ledger_postings p USING (entry_id)
               JOIN ledger_accounts a USING (account_id) JOIN claims cl ON cl.claim_id = e.claim_id
              WHERE a.purpose = 'FUNDS' AND e.kind IN ('RESERVED', 'RELEASED')
              GROUP BY cl.programme, cl.merchant_id, cl.sub_order_id, p.unit) cost
    USING (programme, merchant_id, sub_order_id, unit)
 WHERE c.committed > c.cap OR c.committed <> COALESCE(cost.sum, 0)
