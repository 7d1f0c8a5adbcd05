-- A use of a key that was cut off may end late, when another one has taken the key over: what it says then is of its own
-- use alone.
ALTER TABLE idempotency_keys ADD COLUMN uses integer NOT NULL DEFAULT 1;
