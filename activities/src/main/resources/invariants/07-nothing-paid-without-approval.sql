-- Nothing of the insurer's is sent that was not approved.
SELECT p.payment_key AS violation
  FROM payments p JOIN claims c USING (claim_id)
 WHERE p.leg <> 'REFUND'
   AND COALESCE(c.view -> 'decision' ->> 'decision', '') NOT IN ('APPROVE', 'PAY')
