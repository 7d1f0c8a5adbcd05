-- Every payment, on record before it is sent. The row says how far it is; its history is kept line by line.
CREATE TABLE payments (
    payment_key   text PRIMARY KEY,
    claim_id      text COLLATE "C" NOT NULL REFERENCES claims,
    leg           text NOT NULL,
    attempt       integer NOT NULL,
    payee         text NOT NULL,
    currency      char(3) NOT NULL,
    amount_minor  bigint NOT NULL CHECK (amount_minor >= 0),
    account_ref   text,
    status        text NOT NULL CHECK (status IN ('PENDING', 'SENT', 'UNKNOWN', 'PAID', 'DECLINED')),
    attempts      integer NOT NULL,
    first_sent_at timestamptz NOT NULL,
    last_sent_at  timestamptz NOT NULL,
    settled_at    timestamptz,
    reference     text,
    code          text,
    message       text,
    CONSTRAINT payments_settled CHECK ((status IN ('PAID', 'DECLINED')) = (settled_at IS NOT NULL)),
    CONSTRAINT payments_one_each UNIQUE (claim_id, leg, attempt)
);

CREATE TABLE payment_history (
    line_no     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_key text NOT NULL REFERENCES payments,
    at          timestamptz NOT NULL,
    event       text NOT NULL,
    reference   text,
    code        text,
    message     text,
    contradicts boolean NOT NULL DEFAULT false
);

CREATE INDEX payment_history_of_payment ON payment_history (payment_key, line_no);

CREATE TRIGGER payment_history_append_only
    BEFORE UPDATE OR DELETE ON payment_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payment_history_not_emptied
    BEFORE TRUNCATE ON payment_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a payment is, and that it is settled, never changes.
CREATE TRIGGER payments_order_is_final
    BEFORE UPDATE OF payment_key, claim_id, leg, attempt, payee, currency, amount_minor, account_ref ON payments
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payments_settlement_is_final
    BEFORE UPDATE ON payments
    FOR EACH ROW WHEN (OLD.status IN ('PAID', 'DECLINED')) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payments_stay
    BEFORE DELETE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_change();
