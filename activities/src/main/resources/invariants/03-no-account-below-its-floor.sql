-- No account is below its floor: zero for reserves, clearing and receivables, the last limit for a claims fund, none for others.
-- Two things take a fund below: what was paid by hand, and a limit that is set lower than the fund is drawn already. No
-- number tells whether an entry was booked before a limit or after it, so that their instants do: a fund is too low when
-- something else than by hand was taken from it since the limit, and what was by hand does not make up for it. What was
-- taken after the limit by a decision of before it is not seen.
WITH limits AS (
  SELECT DISTINCT ON (party, insurer_id, unit)
         party || '/' || insurer_id || '/FUNDS/' || unit AS code, -limit_to AS floor, set_at
    FROM ledger_limits ORDER BY party, insurer_id, unit, limit_no DESC
), accounts AS (
  SELECT code, a.account_id, a.purpose, b.balance, b.floor, l.set_at,
         CASE WHEN a.purpose IN ('RESERVE', 'CLEARING', 'RECEIVABLE') THEN 0 ELSE l.floor END AS due
    FROM (ledger_accounts a JOIN ledger_balances b USING (account_id)) FULL JOIN limits l USING (code)
)
SELECT code || ' holds ' || COALESCE(balance::text, 'nothing') || ', its floor is ' || COALESCE(floor::text, 'none')
       || ' and must be ' || COALESCE(due::text, 'none') AS violation
  FROM accounts
 WHERE account_id IS NULL OR floor IS DISTINCT FROM due
    OR (balance < floor
        AND (purpose <> 'FUNDS'
             OR EXISTS (SELECT 1 FROM ledger_postings p JOIN ledger_entries e USING (entry_id)
                         WHERE p.account_id = accounts.account_id AND p.amount < 0 AND e.kind <> 'PAID_BY_HAND'
                           AND e.at > accounts.set_at)
                AND balance - (SELECT COALESCE(sum(p.amount), 0)
                                 FROM ledger_postings p JOIN ledger_entries e USING (entry_id)
                                WHERE p.account_id = accounts.account_id AND e.kind = 'PAID_BY_HAND') < floor))
