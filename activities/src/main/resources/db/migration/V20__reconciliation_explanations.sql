-- Money that came back is a difference of its own: the payment was made, and is matched on its day. What came back of a
-- payment that we have as not made is UNDONE, with its order: nothing is to be done about it.
ALTER TABLE reconciliation_lines
    DROP CONSTRAINT reconciliation_lines_finding_check,
    ADD CONSTRAINT reconciliation_lines_finding_check
        CHECK (finding IN ('MATCHED', 'MISSING_HERE', 'MISSING_THERE', 'DIFFERENT_AMOUNT', 'DIFFERENT_PAYEE', 'CAME_BACK',
                           'UNDONE')),
    DROP CONSTRAINT reconciliation_lines_ours,
    ADD CONSTRAINT reconciliation_lines_ours
        CHECK ((finding IN ('MISSING_HERE', 'CAME_BACK', 'UNDONE')) = (ours_minor IS NULL)),
    -- the run that saw it last, and the one since which it is there without a break
    ADD COLUMN seen_at   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN opened_at timestamptz NOT NULL DEFAULT now();

DROP INDEX reconciliation_lines_open;
CREATE INDEX reconciliation_lines_open ON reconciliation_lines (first_seen_on)
    WHERE finding NOT IN ('MATCHED', 'UNDONE') AND settled_on IS NULL;

-- Some differences no later statement can take away: a person looked into them, and says what became of them. Each word
-- stays; it holds as long as the difference is there without a break, with the sums that it was said of.
CREATE TABLE reconciliation_explanations (
    explanation_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day            date NOT NULL,
    book           text NOT NULL,
    payment_key    text COLLATE "C" NOT NULL,
    finding        text NOT NULL CHECK (finding NOT IN ('MATCHED', 'UNDONE')),
    line_reference text COLLATE "C" NOT NULL,
    ours_minor     bigint,
    theirs_minor   bigint,
    explained_by   text NOT NULL,
    explained_at   timestamptz NOT NULL,
    reason_code    text NOT NULL,
    reason_text    text
);
-- No foreign key: to check it, whoever deletes matched lines would need the right to change what stays here.

CREATE INDEX reconciliation_explanations_line
    ON reconciliation_explanations (day, book, payment_key, finding, line_reference);

CREATE TRIGGER reconciliation_explanations_append_only
    BEFORE UPDATE OR DELETE ON reconciliation_explanations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reconciliation_explanations_not_emptied
    BEFORE TRUNCATE ON reconciliation_explanations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON reconciliation_explanations FROM %I', current_user);
END $$;

-- The lines with what was said of them last, and whether somebody must still look into them.
CREATE VIEW reconciliation_findings AS
SELECT l.*, e.explained_by, e.explained_at, e.reason_code, e.reason_text,
       l.finding NOT IN ('MATCHED', 'UNDONE') AND l.settled_on IS NULL AND e.explained_at IS NULL
           AS is_open
  FROM reconciliation_lines l
  LEFT JOIN LATERAL (
       SELECT explained_by, explained_at, reason_code, reason_text
         FROM reconciliation_explanations x
        WHERE x.day = l.day AND x.book = l.book AND x.payment_key = l.payment_key
          AND x.finding = l.finding AND x.line_reference = l.line_reference
          AND x.ours_minor IS NOT DISTINCT FROM l.ours_minor
          AND x.theirs_minor IS NOT DISTINCT FROM l.theirs_minor
          AND x.explained_at >= l.opened_at
        ORDER BY explanation_id DESC LIMIT 1) e ON true;
