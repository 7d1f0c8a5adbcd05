-- A leg that is paid, or may be, is not paid a second time under another key.
CREATE UNIQUE INDEX payments_one_live ON payments (claim_id, leg) WHERE status <> 'DECLINED';

-- Why an event was not passed on to its claim, or null.
ALTER TABLE event_inbox ADD COLUMN ignored text;

CREATE INDEX event_inbox_ignored ON event_inbox (claim_id) WHERE ignored IS NOT NULL;
