-- What lists show of a claim is what its view says, and a closed claim's journal says that it closed.
SELECT c.claim_id AS violation
  FROM claims c
 WHERE c.stage <> c.view ->> 'stage' OR c.outcome IS DISTINCT FROM c.view ->> 'outcome'
    OR (c.outcome IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM claim_steps s, jsonb_array_elements(s.entries) e
          WHERE s.claim_id = c.claim_id AND e ->> 'type' = 'CLOSED'
          UNION ALL
         SELECT 1 FROM jsonb_array_elements(c.filing_entries) e WHERE e ->> 'type' = 'CLOSED'))
