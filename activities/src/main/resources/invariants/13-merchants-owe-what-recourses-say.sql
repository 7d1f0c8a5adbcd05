-- What the ledger says that a merchant owes is what the recourse says.
SELECT r.recourse_id || ': ' || COALESCE(b.balance, 0) || ' in the ledger, ' || (r.view -> 'outstanding' ->> 'amountMinor') AS violation
  FROM recourses r
  LEFT JOIN ledger_accounts a ON a.claim_id = r.recourse_id AND a.purpose = 'RECEIVABLE'
  LEFT JOIN ledger_balances b USING (account_id)
 WHERE COALESCE(b.balance, 0) <> (r.view -> 'outstanding' ->> 'amountMinor')::bigint
