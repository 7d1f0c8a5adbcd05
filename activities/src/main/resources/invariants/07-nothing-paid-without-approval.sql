-- Nothing of the insurer's is sent before somebody, or a rule, has approved it.
SELECT p.payment_key AS violation
  FROM payments p
 WHERE p.leg <> 'REFUND'
   AND NOT EXISTS (SELECT 1 FROM claim_steps s, jsonb_array_elements(s.entries) e
                    WHERE s.claim_id = p.claim_id
                      AND (e ->> 'type' IN ('APPROVED_FOR_RETURN', 'APPROVED_FOR_REFUND', 'APPROVED_FOR_PAYOUT',
                                            'STEPPED_IN', 'SCREENED_FOR_PAYOUT')
                           OR (e ->> 'type' = 'APPLIED' AND e ->> 'subject' = 'L-07')))
