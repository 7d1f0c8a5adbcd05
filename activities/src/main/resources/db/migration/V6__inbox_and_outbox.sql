CREATE TABLE event_inbox (
    source       text NOT NULL,
    event_id     text NOT NULL,
    claim_id     text NOT NULL,
    type         text NOT NULL,
    received_at  timestamptz NOT NULL,
    passed_on_at timestamptz,
    PRIMARY KEY (source, event_id)
);

-- What people are told. A notice is due until it was sent; whoever takes it puts that off by the lease.
CREATE TABLE notices (
    notice_id  text PRIMARY KEY,
    claim_id   text COLLATE "C" NOT NULL REFERENCES claims ON DELETE CASCADE,
    seq        integer NOT NULL,
    told       text NOT NULL,
    kind       text NOT NULL,
    due_at     timestamptz NOT NULL DEFAULT now(),
    attempts   integer NOT NULL DEFAULT 0,
    last_error text,
    sent_at    timestamptz,
    CONSTRAINT notices_once UNIQUE (claim_id, seq, told, kind)
);

CREATE INDEX notices_due ON notices (due_at) WHERE sent_at IS NULL;
