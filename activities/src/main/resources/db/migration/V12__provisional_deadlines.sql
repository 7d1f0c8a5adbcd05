-- The deadlines in working days that the calendar was last asked for, and whether one of those that run is
-- provisional: the calendar is asked again when it knows more (OQ-32).
ALTER TABLE claims ADD COLUMN bounds jsonb NOT NULL DEFAULT '[]';
ALTER TABLE claims ADD COLUMN provisional boolean NOT NULL DEFAULT false;

CREATE INDEX claims_provisional ON claims (claim_id) WHERE provisional;
