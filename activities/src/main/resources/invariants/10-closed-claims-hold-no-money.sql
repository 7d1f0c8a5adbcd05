-- A closed claim has nothing in reserve and nothing in flight.
SELECT a.code || ' holds ' || b.balance AS violation
  FROM ledger_accounts a JOIN ledger_balances b USING (account_id) JOIN claims c ON c.claim_id = a.claim_id
 WHERE a.purpose IN ('RESERVE', 'CLEARING') AND b.balance <> 0 AND c.outcome IS NOT NULL
