-- One row for each recourse, which bears its claim's id: how it was opened, which never changes, and its read
-- model, which each step replaces.
CREATE TABLE recourses (
    recourse_id text COLLATE "C" PRIMARY KEY REFERENCES claims,
    programme   text NOT NULL,
    platform_id text NOT NULL,
    merchant_id text NOT NULL,
    insurer_id  text,
    creditor    text NOT NULL,
    creditor_id text NOT NULL,
    opened_at   timestamptz NOT NULL,
    -- the read model
    seq         integer NOT NULL,
    stage       text NOT NULL,
    outcome     text,
    due_at      timestamptz,
    closed_at   timestamptz,
    view        jsonb NOT NULL
);

-- Lists, the newest first: of everybody, of one party, of what is still open.
CREATE INDEX recourses_newest ON recourses (opened_at, recourse_id);
CREATE INDEX recourses_of_platform ON recourses (platform_id, opened_at, recourse_id);
CREATE INDEX recourses_of_merchant ON recourses (merchant_id, opened_at, recourse_id);
CREATE INDEX recourses_of_creditor ON recourses (creditor_id, opened_at, recourse_id);
CREATE INDEX recourses_of_insurer ON recourses (insurer_id, opened_at, recourse_id) WHERE insurer_id IS NOT NULL;
CREATE INDEX recourses_open_in_stage ON recourses (stage, opened_at, recourse_id) WHERE outcome IS NULL;

CREATE TRIGGER recourses_opening_is_final
    BEFORE UPDATE OF recourse_id, programme, platform_id, merchant_id, insurer_id, creditor, creditor_id, opened_at
    ON recourses FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recourses_stay
    BEFORE DELETE ON recourses FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Each step of a recourse, as claim_steps keeps those of claims.
CREATE TABLE recourse_steps (
    recourse_id text COLLATE "C" NOT NULL REFERENCES recourses,
    seq         integer NOT NULL,
    digest      bytea NOT NULL,
    step_no     bigint GENERATED ALWAYS AS IDENTITY,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    entries     jsonb NOT NULL,
    PRIMARY KEY (recourse_id, seq, digest)
);

CREATE TRIGGER recourse_steps_append_only
    BEFORE UPDATE OR DELETE ON recourse_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER recourse_steps_not_emptied
    BEFORE TRUNCATE ON recourse_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A recourse counts its steps for itself, beside those of its claim: so do its notices.
ALTER TABLE notices ADD COLUMN of_recourse boolean NOT NULL DEFAULT false;
ALTER TABLE notices DROP CONSTRAINT notices_once;
ALTER TABLE notices ADD CONSTRAINT notices_once UNIQUE (claim_id, of_recourse, seq, told, kind);
