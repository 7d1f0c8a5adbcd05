-- Every kept balance is the sum of its account's postings.
SELECT a.code || ' holds ' || b.balance || ', its postings sum to ' || COALESCE(sum(p.amount), 0) AS violation
  FROM ledger_accounts a JOIN ledger_balances b USING (account_id) LEFT JOIN ledger_postings p USING (account_id)
 GROUP BY a.code, b.balance
HAVING b.balance <> COALESCE(sum(p.amount), 0)
