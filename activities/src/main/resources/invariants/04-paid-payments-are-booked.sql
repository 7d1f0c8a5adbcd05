-- Every payment that is paid is booked as paid, with its sum and to its payee, and the reverse.
SELECT COALESCE(p.payment_key, e.entry_key) AS violation
  FROM (SELECT payment_key, currency, amount_minor, y.payee AS party,
               CASE y.payee WHEN 'MERCHANT' THEN c.merchant_id WHEN 'BUYER' THEN c.buyer_id ELSE c.platform_id END AS party_id
          FROM payments y JOIN claims c USING (claim_id) WHERE y.status = 'PAID') p
  FULL JOIN (SELECT e.entry_key, left(e.entry_key, -length('/PAID')) AS payment_key, x.unit, a.party, a.party_id,
                    sum(x.amount) AS amount
               FROM ledger_entries e JOIN ledger_postings x USING (entry_id) JOIN ledger_accounts a USING (account_id)
              WHERE e.kind IN ('PAID', 'REFUNDED') AND x.amount > 0
              GROUP BY e.entry_key, x.unit, a.party, a.party_id) e USING (payment_key)
 WHERE (p.currency::text, p.amount_minor, p.party, p.party_id) IS DISTINCT FROM (e.unit, e.amount, e.party, e.party_id)
