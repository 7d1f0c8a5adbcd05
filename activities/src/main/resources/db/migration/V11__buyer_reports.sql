-- What merchants report of buyers who claim again and again (T-15): one report for each claim and merchant, which
-- the platform decides on once.
CREATE TABLE buyer_reports (
    report_id   text COLLATE "C" PRIMARY KEY,
    claim_id    text COLLATE "C" NOT NULL REFERENCES claims ON DELETE CASCADE,
    platform_id text NOT NULL,
    merchant_id text NOT NULL,
    insurer_id  text,
    buyer_id    text NOT NULL,
    reason_code text NOT NULL,
    reason_text text,
    items       jsonb NOT NULL,
    reported_at timestamptz NOT NULL,
    reported_by text NOT NULL,
    status      text NOT NULL,
    ruling_code text,
    ruling_text text,
    decided_at  timestamptz,
    decided_by  text,
    CONSTRAINT buyer_reports_once UNIQUE (claim_id, merchant_id)
);

CREATE INDEX buyer_reports_newest ON buyer_reports (reported_at, claim_id);
CREATE INDEX buyer_reports_of_platform ON buyer_reports (platform_id, reported_at, claim_id);
CREATE INDEX buyer_reports_of_insurer ON buyer_reports (insurer_id, reported_at, claim_id) WHERE insurer_id IS NOT NULL;
CREATE INDEX buyer_reports_of_buyer ON buyer_reports (buyer_id, reported_at, claim_id);

CREATE TRIGGER buyer_reports_are_final
    BEFORE UPDATE OF report_id, claim_id, platform_id, merchant_id, insurer_id, buyer_id, reason_code, reason_text,
        items, reported_at, reported_by ON buyer_reports
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER buyer_reports_are_decided_once
    BEFORE UPDATE ON buyer_reports
    FOR EACH ROW WHEN (OLD.status <> 'OPEN') EXECUTE FUNCTION refuse_change();

-- Buyers whom a platform blocked (T-16). A block stands until its lift's instant; none is ever deleted.
CREATE TABLE buyer_blocks (
    report_id   text COLLATE "C" PRIMARY KEY,
    platform_id text NOT NULL,
    buyer_id    text NOT NULL,
    claim_id    text COLLATE "C" NOT NULL,
    reason_code text NOT NULL,
    reason_text text,
    blocked_at  timestamptz NOT NULL,
    blocked_by  text NOT NULL,
    lifts_at    timestamptz,
    lift_code   text,
    lift_text   text,
    lifted_by   text
);

CREATE UNIQUE INDEX buyer_blocks_one_without_end ON buyer_blocks (platform_id, buyer_id) WHERE lifts_at IS NULL;
CREATE INDEX buyer_blocks_of_buyer ON buyer_blocks (platform_id, buyer_id, lifts_at);
CREATE INDEX buyer_blocks_newest ON buyer_blocks (blocked_at, claim_id);

CREATE TRIGGER buyer_blocks_stay
    BEFORE DELETE ON buyer_blocks FOR EACH ROW EXECUTE FUNCTION refuse_change();
