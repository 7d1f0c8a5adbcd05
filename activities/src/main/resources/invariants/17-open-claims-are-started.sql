-- Every open claim has had its workflow started, five minutes after its filing at the latest.
-- Filing starts it at once; after a crash between the two the sweeper does, which looks every 30 seconds for claims that are
-- a minute old (Housekeeping: SWEEP, UNSTARTED_AFTER), and may first be busy with a batch of others. What is never started is
-- seen by no comparison with the engine, which has nothing of it.
SELECT claim_id || ', filed at ' || filed_at AS violation
  FROM claims
 WHERE engine_started_at IS NULL AND outcome IS NULL AND filed_at < now() - interval '5 minutes'
