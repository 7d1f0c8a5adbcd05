-- Every kept balance is the sum of its account's postings, and their kept number is how many there are.
SELECT a.code || ' holds ' || b.balance || ' of ' || b.postings || ' postings, which sum to '
       || COALESCE(sum(p.amount), 0) || ' and are ' || count(p.line) AS violation
  FROM ledger_accounts a JOIN ledger_balances b USING (account_id) LEFT JOIN ledger_postings p USING (account_id)
 GROUP BY a.code, b.balance, b.postings
HAVING b.balance <> COALESCE(sum(p.amount), 0) OR b.postings <> count(p.line)
