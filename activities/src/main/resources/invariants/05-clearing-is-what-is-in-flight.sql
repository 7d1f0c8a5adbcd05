-- What the providers' clearing of a claim holds is what was sent and is not settled.
SELECT claim_id || ': clearing ' || COALESCE(cleared, 0) || ', in flight ' || COALESCE(in_flight, 0) AS violation
  FROM (SELECT a.claim_id, sum(b.balance) AS cleared
          FROM ledger_accounts a JOIN ledger_balances b USING (account_id)
         WHERE a.purpose = 'CLEARING' GROUP BY a.claim_id) c
  FULL JOIN (SELECT claim_id, sum(amount_minor) AS in_flight FROM payments
              WHERE leg <> 'REFUND' AND status NOT IN ('PAID', 'DECLINED') GROUP BY claim_id) p USING (claim_id)
 WHERE COALESCE(cleared, 0) <> COALESCE(in_flight, 0)
