CREATE TABLE idempotency_keys (
    caller       text NOT NULL,
    key          text NOT NULL,
    fingerprint  text NOT NULL,
    nonce        text NOT NULL,
    begun_at     timestamptz NOT NULL,
    completed_at timestamptz,
    status       integer,
    body         text,
    location     text,
    PRIMARY KEY (caller, key),
    CONSTRAINT idempotency_keys_answered CHECK ((completed_at IS NULL) = (status IS NULL AND body IS NULL))
);

CREATE INDEX idempotency_keys_by_age ON idempotency_keys (begun_at);
