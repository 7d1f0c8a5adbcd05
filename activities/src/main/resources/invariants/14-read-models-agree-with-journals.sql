-- What lists show and sort by of a claim or recourse is what its view says, and the claim's journal says that it closed, and how, if it did.
-- A recourse is sorted by when it was first opened; the engine may have opened it again since, and forgotten that.
-- Of the journal the steps count that the engine has not forgotten: the last one of each number, up to the claim's own.
WITH closings AS (
  SELECT c.claim_id, entry ->> 'subject' AS outcome
    FROM claims c, jsonb_array_elements(c.filing_entries) AS entry
   WHERE entry ->> 'type' = 'CLOSED'
   UNION ALL
  SELECT claim_id, entry ->> 'subject'
    FROM claim_steps s JOIN claims c USING (claim_id), jsonb_array_elements(s.entries) AS entry
   WHERE entry ->> 'type' = 'CLOSED' AND s.seq <= c.seq
     AND NOT EXISTS (SELECT 1 FROM claim_steps later
                      WHERE later.claim_id = s.claim_id AND later.seq = s.seq AND later.step_no > s.step_no)
)
SELECT c.claim_id || differs AS violation
  FROM claims c LEFT JOIN closings USING (claim_id)
 CROSS JOIN LATERAL (
       SELECT min((d ->> 'dueAt')::timestamptz) FILTER (WHERE d ->> 'pausedAt' IS NULL AND c.outcome IS NULL) AS due_at,
              COALESCE(bool_or((d ->> 'provisional')::boolean), false) AS provisional
         FROM jsonb_array_elements(c.view -> 'deadlines') AS d) AS clocks
 CROSS JOIN LATERAL concat(
       CASE WHEN c.stage IS DISTINCT FROM c.view ->> 'stage' THEN ', stage' END,
       CASE WHEN c.outcome IS DISTINCT FROM c.view ->> 'outcome' THEN ', outcome' END,
       CASE WHEN c.parked <> (c.view ->> 'parked' IS NOT NULL) THEN ', parked' END,
       CASE WHEN c.closed_at IS DISTINCT FROM (c.view ->> 'closedAt')::timestamptz THEN ', closed_at' END,
       CASE WHEN c.next_due_at IS DISTINCT FROM clocks.due_at THEN ', next_due_at' END,
       CASE WHEN c.provisional <> clocks.provisional THEN ', provisional' END,
       CASE WHEN c.outcome IS DISTINCT FROM closings.outcome THEN ', journal' END) AS differs
 WHERE differs <> ''
 UNION ALL
SELECT 'recourse ' || recourse_id || differs
  FROM recourses r
 CROSS JOIN LATERAL concat(
       CASE WHEN r.stage IS DISTINCT FROM r.view ->> 'stage' THEN ', stage' END,
       CASE WHEN r.outcome IS DISTINCT FROM r.view ->> 'outcome' THEN ', outcome' END,
       CASE WHEN r.opened_at > (r.view ->> 'openedAt')::timestamptz THEN ', opened_at' END,
       CASE WHEN r.closed_at IS DISTINCT FROM (r.view ->> 'closedAt')::timestamptz THEN ', closed_at' END,
       CASE WHEN r.due_at IS DISTINCT FROM (r.view ->> 'dueAt')::timestamptz THEN ', due_at' END) AS differs
 WHERE differs <> ''
