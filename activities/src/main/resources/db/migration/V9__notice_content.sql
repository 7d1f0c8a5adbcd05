-- The whole notice as it is sent; null in what was put on record before notices said more than whom and what.
ALTER TABLE notices ADD COLUMN content jsonb;

-- What the platform refused, and when it was given up for that: last_error says why.
ALTER TABLE notices ADD COLUMN refusals integer NOT NULL DEFAULT 0;
ALTER TABLE notices ADD COLUMN refused_at timestamptz;

DROP INDEX notices_due;
CREATE INDEX notices_due ON notices (due_at) WHERE sent_at IS NULL AND refused_at IS NULL;
CREATE INDEX notices_refused ON notices (refused_at) WHERE refused_at IS NOT NULL;
