-- Points that are issued are booked from the merchant to the buyer, as many as were ordered, and the reverse.
SELECT points_key AS violation
  FROM (SELECT claim_id || '/POINTS/' || attempt AS points_key, points,
               'MERCHANT/' || merchant_id || '/POINTS/POINTS' AS giver,
               'BUYER/' || buyer_id || '/POINTS/POINTS' AS taker
          FROM points_orders WHERE status = 'PAID') o
  FULL JOIN (SELECT left(e.entry_key, -length('/ISSUED')) AS points_key,
                    sum(x.amount) FILTER (WHERE x.amount > 0) AS points,
                    min(a.code) FILTER (WHERE x.amount < 0) AS giver, min(a.code) FILTER (WHERE x.amount > 0) AS taker
               FROM ledger_entries e JOIN ledger_postings x USING (entry_id) JOIN ledger_accounts a USING (account_id)
              WHERE e.kind = 'POINTS_ISSUED' GROUP BY e.entry_key) e USING (points_key)
 WHERE o.points IS DISTINCT FROM e.points OR o.giver IS DISTINCT FROM e.giver OR o.taker IS DISTINCT FROM e.taker
