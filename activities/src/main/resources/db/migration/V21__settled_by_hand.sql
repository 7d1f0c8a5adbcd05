-- A payment of which nobody knew the outcome, and that an operator said was paid elsewhere: the number that they gave is
-- what tells it on a statement. Whether the order itself was carried out as well is for the reconciliation to find.
ALTER TABLE payments ADD COLUMN settled_by_hand boolean NOT NULL DEFAULT false;

-- Whoever watches counts what contradicted the record lately.
CREATE INDEX payment_history_contradictions ON payment_history (at) WHERE contradicts;
