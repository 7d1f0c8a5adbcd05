-- What was said and shown with a step: words, grounds, and references to pictures, films and papers. Of several
-- steps under one number the material of the one that counts is read, as in the journal. What came with the
-- filing stays with the claim.
CREATE TABLE claim_material (
    claim_id text COLLATE "C" NOT NULL,
    seq      integer NOT NULL,
    digest   bytea NOT NULL,
    n        integer NOT NULL,
    at       timestamptz NOT NULL,
    role     text NOT NULL,
    sub      text,
    action   text NOT NULL,
    code     text,
    text     text,
    items    jsonb NOT NULL,
    PRIMARY KEY (claim_id, seq, digest, n),
    FOREIGN KEY (claim_id, seq, digest) REFERENCES claim_steps
);

CREATE TRIGGER claim_material_append_only
    BEFORE UPDATE OR DELETE ON claim_material FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_material_not_emptied
    BEFORE TRUNCATE ON claim_material FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
