-- One row for each claim: what was filed, which never changes, and its read model, which each step replaces.
CREATE TABLE claims (
    claim_id          text COLLATE "C" PRIMARY KEY,
    platform_id       text NOT NULL,
    programme         text NOT NULL,
    request_id        text NOT NULL,
    order_id          text NOT NULL,
    sub_order_id      text NOT NULL,
    merchant_id       text NOT NULL,
    insurer_id        text,
    buyer_id          text NOT NULL,
    filed_at          timestamptz NOT NULL,
    description       text,
    input             jsonb NOT NULL,
    filing_entries    jsonb NOT NULL,
    -- the read model
    seq               integer NOT NULL,
    digest            bytea,
    stage             text NOT NULL,
    outcome           text,
    parked            boolean NOT NULL,
    next_due_at       timestamptz,
    closed_at         timestamptz,
    view              jsonb NOT NULL,
    engine_started_at timestamptz,
    CONSTRAINT claims_natural_key UNIQUE (platform_id, programme, request_id)
);

-- One open claim for each programme and sub-order of a platform.
CREATE UNIQUE INDEX claims_one_open ON claims (platform_id, programme, sub_order_id) WHERE outcome IS NULL;

-- Lists, the newest first: of everybody, of one party, of one order.
CREATE INDEX claims_newest ON claims (filed_at, claim_id);
CREATE INDEX claims_of_platform ON claims (platform_id, filed_at, claim_id);
CREATE INDEX claims_of_merchant ON claims (merchant_id, filed_at, claim_id);
CREATE INDEX claims_of_insurer ON claims (insurer_id, filed_at, claim_id);
CREATE INDEX claims_of_buyer ON claims (buyer_id, filed_at, claim_id);
CREATE INDEX claims_of_order ON claims (order_id);
CREATE INDEX claims_of_sub_order ON claims (sub_order_id);
CREATE INDEX claims_of_request ON claims (request_id);
CREATE INDEX claims_open_in_stage ON claims (stage, filed_at, claim_id) WHERE outcome IS NULL;
CREATE INDEX claims_ended_as ON claims (outcome, filed_at, claim_id) WHERE outcome IS NOT NULL;
CREATE INDEX claims_parked ON claims (filed_at, claim_id) WHERE parked;

-- Lists by deadline: of everybody and of the insurer, whose queue it is.
CREATE INDEX claims_due ON claims (next_due_at, claim_id) WHERE next_due_at IS NOT NULL;
CREATE INDEX claims_due_at_insurer ON claims (insurer_id, next_due_at, claim_id) WHERE next_due_at IS NOT NULL;

-- What the sweeper looks for.
CREATE INDEX claims_unstarted ON claims (filed_at) WHERE engine_started_at IS NULL AND outcome IS NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: the record is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

-- What was filed stays as it was filed; only a filing whose workflow never started may be taken back.
CREATE TRIGGER claims_filing_is_final
    BEFORE UPDATE OF claim_id, platform_id, programme, request_id, order_id, sub_order_id, merchant_id, buyer_id,
        filed_at, description, input, filing_entries ON claims
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claims_stay
    BEFORE DELETE ON claims
    FOR EACH ROW WHEN (OLD.engine_started_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
