-- No reserve, clearing or receivable is below zero.
SELECT a.code || ' holds ' || b.balance AS violation
  FROM ledger_accounts a JOIN ledger_balances b USING (account_id)
 WHERE a.purpose IN ('RESERVE', 'CLEARING', 'RECEIVABLE') AND b.balance < 0
