-- Each step that was put on record, and what it adds to the claim's journal. Of several steps under one number
-- the last one counts: the engine had forgotten those before it. Nothing is ever changed here.
CREATE TABLE claim_steps (
    claim_id    text COLLATE "C" NOT NULL REFERENCES claims,
    seq         integer NOT NULL,
    digest      bytea NOT NULL,
    step_no     bigint GENERATED ALWAYS AS IDENTITY,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    entries     jsonb NOT NULL,
    PRIMARY KEY (claim_id, seq, digest)
);

CREATE TRIGGER claim_steps_append_only
    BEFORE UPDATE OR DELETE ON claim_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_steps_not_emptied
    BEFORE TRUNCATE ON claim_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
