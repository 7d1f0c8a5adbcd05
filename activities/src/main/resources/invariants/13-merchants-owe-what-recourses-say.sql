-- What the ledger says that a merchant owes for a claim is what the claim's recourse says, and without one it owes nothing.
SELECT claim_id || ': ' || COALESCE(l.balance || ' ' || unit, 'nothing') || ' in the ledger, '
       || CASE WHEN r.claim_id IS NULL THEN 'no such recourse'
               ELSE COALESCE(r.outstanding || ' ' || unit, 'nothing') || ' in the recourse' END AS violation
  FROM (SELECT recourse_id AS claim_id, view -> 'amount' ->> 'currency' AS unit,
               CASE view -> 'outstanding' ->> 'currency' WHEN view -> 'amount' ->> 'currency'
                    THEN (view -> 'outstanding' ->> 'amountMinor')::bigint END AS outstanding
          FROM recourses) r
  FULL JOIN (SELECT a.claim_id, a.unit, b.balance
               FROM ledger_accounts a JOIN ledger_balances b USING (account_id)
              WHERE a.purpose = 'RECEIVABLE') l USING (claim_id, unit)
 WHERE r.claim_id IS NULL OR r.outstanding IS DISTINCT FROM COALESCE(l.balance, 0)
