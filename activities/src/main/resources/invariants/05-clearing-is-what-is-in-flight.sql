-- What the providers' clearing holds, of a claim and of each payment, is what was sent and is not settled; no refund is in it.
-- A refund is the merchant's money: it is booked once it is paid, and so is in no clearing while it is under way.
WITH in_flight AS (
  SELECT payment_key, claim_id, currency::text AS unit, leg,
         CASE WHEN leg = 'REFUND' OR status IN ('PAID', 'DECLINED') THEN 0 ELSE amount_minor END AS amount
    FROM payments
)
SELECT claim_id || ': clearing ' || COALESCE(cleared, 0) || ', in flight ' || COALESCE(sent, 0) AS violation
  FROM (SELECT a.claim_id, sum(b.balance) AS cleared
          FROM ledger_accounts a JOIN ledger_balances b USING (account_id)
         WHERE a.purpose = 'CLEARING' GROUP BY a.claim_id) c
  FULL JOIN (SELECT claim_id, sum(amount) AS sent FROM in_flight GROUP BY claim_id) p USING (claim_id)
 WHERE COALESCE(cleared, 0) <> COALESCE(sent, 0)
 UNION ALL
SELECT payment_key || ': clearing ' || COALESCE(c.amount::text, 'nothing') || ', in flight '
       || COALESCE(f.amount::text, 'no such payment')
  FROM (SELECT left(e.entry_key, -length(substring(e.entry_key FROM '/[^/]*$'))) AS payment_key, x.unit,
               sum(x.amount) AS amount
          FROM ledger_entries e JOIN ledger_postings x USING (entry_id) JOIN ledger_accounts a USING (account_id)
         WHERE a.purpose = 'CLEARING' GROUP BY 1, x.unit) c
  FULL JOIN in_flight f USING (payment_key, unit)
 WHERE f.amount IS NULL OR COALESCE(c.amount, 0) <> f.amount OR (f.leg = 'REFUND' AND c.amount IS NOT NULL)
