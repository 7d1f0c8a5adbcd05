-- A claim that closed as paid has no leg that is not.
SELECT c.claim_id || '/' || (l ->> 'leg') AS violation
  FROM claims c, jsonb_array_elements(c.view -> 'settlement' -> 'legs') l
 WHERE c.outcome = 'PAID' AND l ->> 'status' <> 'PAID'
