-- A payment that went to another account than ours is a difference too. The accounts themselves are not kept here.
ALTER TABLE reconciliation_lines
    DROP CONSTRAINT reconciliation_lines_finding_check,
    ADD CONSTRAINT reconciliation_lines_finding_check
        CHECK (finding IN ('MATCHED', 'MISSING_HERE', 'MISSING_THERE', 'DIFFERENT_AMOUNT', 'DIFFERENT_PAYEE'));
