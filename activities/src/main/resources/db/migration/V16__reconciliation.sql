-- Which payments of a day the counterparties have as we do, and which they have not. A day is reconciled again and again:
-- the last run counts, but a difference keeps the day on which it was first seen, and one that is gone is settled.
CREATE TABLE reconciliations (
    day    date PRIMARY KEY,
    run_at timestamptz NOT NULL
);

CREATE TABLE reconciliation_lines (
    day              date NOT NULL REFERENCES reconciliations,
    book             text NOT NULL CHECK (book IN ('TRANSFERS', 'REFUNDS', 'CREDITS', 'DISBURSEMENTS')),
    payment_key      text COLLATE "C" NOT NULL,
    finding          text NOT NULL CHECK (finding IN ('MATCHED', 'MISSING_HERE', 'MISSING_THERE', 'DIFFERENT_AMOUNT')),
    line_reference   text COLLATE "C" NOT NULL,
    ours_currency    char(3),
    ours_minor       bigint,
    ours_at          timestamptz,
    ours_reference   text,
    theirs_currency  char(3),
    theirs_minor     bigint,
    theirs_at        timestamptz,
    theirs_reference text,
    first_seen_on    date NOT NULL,
    settled_on       date,
    PRIMARY KEY (day, book, payment_key, finding, line_reference),
    CONSTRAINT reconciliation_lines_ours CHECK ((finding = 'MISSING_HERE') = (ours_minor IS NULL)),
    CONSTRAINT reconciliation_lines_theirs CHECK ((finding = 'MISSING_THERE') = (theirs_minor IS NULL)),
    CONSTRAINT reconciliation_lines_settled CHECK (finding <> 'MATCHED' OR settled_on IS NULL)
);

CREATE INDEX reconciliation_lines_open ON reconciliation_lines (first_seen_on)
    WHERE finding <> 'MATCHED' AND settled_on IS NULL;

CREATE INDEX ledger_entries_paid_at ON ledger_entries (at) WHERE kind IN ('PAID', 'REFUNDED');
