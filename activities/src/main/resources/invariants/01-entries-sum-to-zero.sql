-- The postings of every entry sum to zero in each unit, and there are two at least.
SELECT e.entry_key || ' in ' || COALESCE(p.unit, 'nothing') AS violation
  FROM ledger_entries e LEFT JOIN ledger_postings p USING (entry_id)
 GROUP BY e.entry_id, e.entry_key, p.unit
HAVING count(p.line) < 2 OR sum(p.amount) <> 0
