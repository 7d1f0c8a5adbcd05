-- A line of one day may belong to another day's: by its key as money that came back, by its number as what a person said was
-- paid. A run asks for the few that may.
CREATE INDEX reconciliation_lines_of_key ON reconciliation_lines (payment_key);
CREATE INDEX reconciliation_lines_of_number ON reconciliation_lines (theirs_reference);
CREATE INDEX payments_by_hand ON payments (reference) WHERE settled_by_hand;
