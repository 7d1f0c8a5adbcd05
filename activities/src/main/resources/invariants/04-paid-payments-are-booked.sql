-- Every payment that is paid is booked as paid, with its sum, and the reverse.
SELECT COALESCE(p.payment_key, e.entry_key) AS violation
  FROM (SELECT payment_key, currency, amount_minor FROM payments WHERE status = 'PAID') p
  FULL JOIN (SELECT e.entry_key, left(e.entry_key, -length('/PAID')) AS payment_key, x.unit,
                    sum(x.amount) FILTER (WHERE x.amount > 0) AS amount
               FROM ledger_entries e JOIN ledger_postings x USING (entry_id)
              WHERE e.kind IN ('PAID', 'REFUNDED')
              GROUP BY e.entry_key, x.unit) e USING (payment_key)
 WHERE p.payment_key IS NULL OR e.entry_key IS NULL OR e.amount <> p.amount_minor OR e.unit <> p.currency
