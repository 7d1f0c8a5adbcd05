-- Where the goods go back nothing is paid before tracking number and receipt, unless the refund was made outside.
SELECT p.payment_key AS violation
  FROM payments p JOIN claims c USING (claim_id)
 WHERE p.leg <> 'REFUND' AND c.programme IN ('TMALL_30_DAY', 'LIVE_QUALITY')
   AND c.input -> 'filing' -> 'request' ->> 'kind' = 'RETURN_AND_REFUND'
   AND c.input -> 'filing' ->> 'refundCompletedAt' IS NULL
   AND NOT EXISTS (SELECT 1
                     FROM (SELECT array_agg(e ->> 'type') AS types
                             FROM claim_steps s, jsonb_array_elements(s.entries) e
                            WHERE s.claim_id = c.claim_id) journal
                    WHERE types @> '{TRACKING_SUBMITTED}' AND types && '{RECEIPT_CONFIRMED,REFUSAL_OVERRULED}'
                       -- Said by the platform, of a refund that is none of ours.
                       OR types && '{REFUNDED_OUTSIDE,CLAIM_RAISED}'
                          AND NOT EXISTS (SELECT 1 FROM payments r
                                           WHERE r.claim_id = c.claim_id AND r.leg = 'REFUND' AND r.status = 'PAID'))
