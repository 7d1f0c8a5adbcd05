-- Points that merchants owe for services that they did not perform (T-13): one order for each sub-order, through
-- whichever claim it came. They are no insurer's money, and so not among the payments.
CREATE TABLE points_orders (
    claim_id     text COLLATE "C" PRIMARY KEY REFERENCES claims,
    programme    text NOT NULL,
    platform_id  text NOT NULL,
    merchant_id  text NOT NULL,
    buyer_id     text NOT NULL,
    sub_order_id text NOT NULL,
    points       bigint NOT NULL CHECK (points > 0),
    ground       text NOT NULL,
    statement    text NOT NULL,
    items        jsonb NOT NULL,
    ordered_at   timestamptz NOT NULL,
    ordered_by   text NOT NULL,
    ordered_as   text NOT NULL,
    -- the try that counts: another one begins only when a person orders again what was declined
    attempt      integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
    tried_at     timestamptz NOT NULL,
    started_at   timestamptz,
    status       text NOT NULL CHECK (status IN ('PENDING', 'SENT', 'UNKNOWN', 'PAID', 'DECLINED')),
    sent_at      timestamptz,
    settled_at   timestamptz,
    reference    text,
    code         text,
    CONSTRAINT points_orders_once UNIQUE (platform_id, programme, sub_order_id),
    CONSTRAINT points_orders_settled CHECK ((status IN ('PAID', 'DECLINED')) = (settled_at IS NOT NULL))
);

CREATE INDEX points_orders_unstarted ON points_orders (tried_at) WHERE started_at IS NULL;
CREATE INDEX points_orders_unknown ON points_orders (tried_at) WHERE status = 'UNKNOWN';

-- What was ordered is final, what was issued stays so, and no order goes.
CREATE TRIGGER points_orders_are_final
    BEFORE UPDATE OF claim_id, programme, platform_id, merchant_id, buyer_id, sub_order_id, points, ground, statement,
        items, ordered_at, ordered_by, ordered_as ON points_orders
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER points_orders_issued_stay_so
    BEFORE UPDATE OF attempt, status, settled_at, reference, code ON points_orders
    FOR EACH ROW WHEN (OLD.status = 'PAID') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER points_orders_stay
    BEFORE DELETE ON points_orders FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER points_orders_not_emptied
    BEFORE TRUNCATE ON points_orders FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- All that happened to them, line by line.
CREATE TABLE points_history (
    line_no     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id    text COLLATE "C" NOT NULL REFERENCES points_orders,
    attempt     integer NOT NULL,
    at          timestamptz NOT NULL,
    event       text NOT NULL,
    said_by     text,
    said_as     text NOT NULL,
    reference   text,
    code        text,
    message     text,
    contradicts boolean NOT NULL DEFAULT false,
    -- what was said with an order, the first one and each that came after it
    ground      text,
    statement   text,
    items       jsonb
);

CREATE INDEX points_history_of_order ON points_history (claim_id, line_no);

CREATE TRIGGER points_history_append_only
    BEFORE UPDATE OR DELETE ON points_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER points_history_not_emptied
    BEFORE TRUNCATE ON points_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- They tell people by themselves, beside the steps of claim and recourse.
ALTER TABLE notices ADD COLUMN of_points boolean NOT NULL DEFAULT false;
ALTER TABLE notices DROP CONSTRAINT notices_once;
ALTER TABLE notices ADD CONSTRAINT notices_once UNIQUE (claim_id, of_recourse, of_points, seq, told, kind);
