-- Where the goods go back nothing is sent before tracking number and receipt, unless the merchant had refunded by itself.
-- What the service refunds needs both, always. What the insurer pays, or an operator by hand, needs them too, but for a refund
-- that the platform reported: it stands for the receipt, and in LIVE_QUALITY, which it raises, for the tracking number as
-- well (T-F12, OQ-27). One that was made before the filing is among the filing's entries. Of the goods the last word before
-- the sending counts. Instants and forgotten steps are read as for approvals.
WITH sent AS (
  SELECT payment_key AS key, claim_id, first_sent_at AS at, leg = 'REFUND' AS is_refund FROM payments
   UNION ALL
  SELECT entry_key, claim_id, at, false FROM ledger_entries WHERE kind = 'PAID_BY_HAND'
)
SELECT key || ' at ' || sent.at || ' after ' || COALESCE(array_to_string(goods.words, ', '), 'nothing') AS violation
  FROM sent JOIN claims c USING (claim_id)
 CROSS JOIN LATERAL (
       SELECT array_agg(type ORDER BY w.at, seq, line) FILTER (WHERE type <> 'LEG_PAID') AS words,
              COALESCE(bool_or(type = 'LEG_PAID'), false) AS refunded_outside
         FROM (SELECT 0 AS seq, c.filing_entries AS entries
                UNION ALL
               SELECT s.seq, s.entries FROM claim_steps s WHERE s.claim_id = c.claim_id) AS steps
        CROSS JOIN LATERAL jsonb_array_elements(entries) WITH ORDINALITY AS e (entry, line)
        CROSS JOIN LATERAL (SELECT entry ->> 'type' AS type, (entry ->> 'at')::timestamptz AS at) AS w
        WHERE w.at <= sent.at
          AND (type IN ('TRACKING_SUBMITTED', 'RECEIPT_CONFIRMED', 'RECEIPT_REFUSED', 'REFUSAL_OVERRULED',
                        'REFUSAL_UPHELD')
               OR (type = 'LEG_PAID' AND entry ->> 'subject' = 'REFUND'
                   AND entry -> 'actor' ->> 'role' = 'PLATFORM'))) AS goods
 CROSS JOIN LATERAL (
       SELECT COALESCE('TRACKING_SUBMITTED' = ANY (words), false) AS tracked,
              COALESCE(words[cardinality(words)] IN ('RECEIPT_CONFIRMED', 'REFUSAL_OVERRULED'), false) AS received) AS back
 WHERE c.programme IN ('TMALL_30_DAY', 'LIVE_QUALITY')
   AND c.input -> 'filing' -> 'request' ->> 'kind' = 'RETURN_AND_REFUND'
   AND NOT (tracked AND received)
   AND (is_refund OR NOT (refunded_outside AND (tracked OR c.programme = 'LIVE_QUALITY')))
