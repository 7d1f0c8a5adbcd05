-- As before, but what was paid by hand is booked whatever the limit of the payer's funds: it has been paid, and the books
-- must say so. No payout goes below the limit; after such an entry the next one waits until the limit is raised.
CREATE OR REPLACE FUNCTION ledger_keep_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept     ledger_balances;
    the_kind text;
BEGIN
    -- An entry is booked whole: nothing joins it afterwards.
    SELECT kind INTO the_kind FROM ledger_entries
     WHERE entry_id = NEW.entry_id AND booked_by = pg_current_xact_id();
    IF the_kind IS NULL THEN
        RAISE EXCEPTION 'entry % is booked; nothing is added to it', NEW.entry_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    UPDATE ledger_balances SET balance = balance + NEW.amount, postings = postings + 1
     WHERE account_id = NEW.account_id
    RETURNING * INTO kept;
    IF NEW.amount < 0 AND kept.balance < kept.floor
       AND NOT (the_kind = 'PAID_BY_HAND'
                AND EXISTS (SELECT 1 FROM ledger_accounts WHERE account_id = NEW.account_id AND purpose = 'FUNDS')) THEN
        RAISE EXCEPTION 'account % would hold %, at least % must stay',
            (SELECT code FROM ledger_accounts WHERE account_id = NEW.account_id), kept.balance, kept.floor
            USING ERRCODE = 'BP001';
    END IF;
    RETURN NULL;
END $$;

-- A posting more, after the check of its entry was brought forward (SET CONSTRAINTS), is checked as well.
CREATE CONSTRAINT TRIGGER ledger_postings_sum_to_zero
    AFTER INSERT ON ledger_postings DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger_check_entry();

-- Who books holds this lock together with all others who do, until the end of the transaction; who closes a day holds it
-- alone. So a day is closed once all that was being booked on it is there, and none looks at the days while one is closed.
CREATE FUNCTION ledger_closing() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 4711920260313 $$;

CREATE OR REPLACE FUNCTION ledger_refuse_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(ledger_closing());
    IF NEW.booked_on <= (SELECT max(day) FROM ledger_closed_days) THEN
        RAISE EXCEPTION '% is closed; book on a later day', NEW.booked_on USING ERRCODE = 'BP002';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION ledger_close_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(ledger_closing());
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_closed_days_alone
    BEFORE INSERT ON ledger_closed_days FOR EACH ROW EXECUTE FUNCTION ledger_close_alone();

-- What is looked up again and again, among claims and payments that are over for good. (None is
-- on the balances themselves: every booking would have to keep it.)
CREATE INDEX payments_under_way ON payments (claim_id) WHERE status NOT IN ('PAID', 'DECLINED');
CREATE INDEX payments_unknown ON payments (first_sent_at) WHERE status = 'UNKNOWN';
CREATE INDEX claims_last_closed ON claims (closed_at DESC, claim_id)
    WHERE outcome IS NOT NULL AND outcome <> 'NOT_COVERED' AND engine_started_at IS NOT NULL;
CREATE INDEX ledger_accounts_of_funds ON ledger_accounts (party_id, unit) WHERE purpose = 'FUNDS';
