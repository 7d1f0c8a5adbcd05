-- The ledger: double entry, guarded by the database itself. A posting's amount is what its account gains, so that the
-- postings of an entry sum to zero in each unit (CNY and USD in minor units, points as they are).
CREATE TABLE ledger_accounts (
    account_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text COLLATE "C" NOT NULL UNIQUE,
    party      text NOT NULL,
    party_id   text NOT NULL,
    purpose    text NOT NULL,
    unit       text NOT NULL,
    claim_id   text COLLATE "C" REFERENCES claims,
    UNIQUE (account_id, unit)
);

CREATE INDEX ledger_accounts_of_party ON ledger_accounts (party, party_id, purpose);
CREATE INDEX ledger_accounts_of_claim ON ledger_accounts (claim_id) WHERE claim_id IS NOT NULL;

CREATE TABLE ledger_entries (
    entry_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entry_key text COLLATE "C" NOT NULL UNIQUE,
    kind      text NOT NULL,
    claim_id  text COLLATE "C" REFERENCES claims,
    reference text,
    at        timestamptz NOT NULL,
    -- the accounting day, of Shanghai
    booked_on date NOT NULL,
    content   jsonb NOT NULL,
    booked_by xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX ledger_entries_of_claim ON ledger_entries (claim_id, entry_id);
CREATE INDEX ledger_entries_of_day ON ledger_entries (booked_on, entry_id);

CREATE TABLE ledger_postings (
    entry_id   bigint NOT NULL REFERENCES ledger_entries,
    line       smallint NOT NULL,
    account_id bigint NOT NULL,
    unit       text NOT NULL,
    amount     bigint NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (entry_id, line),
    FOREIGN KEY (account_id, unit) REFERENCES ledger_accounts (account_id, unit)
);

CREATE INDEX ledger_postings_of_account ON ledger_postings (account_id, entry_id);

-- What each account holds: kept with every posting, and verified against them. An account with a floor never goes
-- below it.
CREATE TABLE ledger_balances (
    account_id bigint PRIMARY KEY REFERENCES ledger_accounts,
    balance    bigint NOT NULL DEFAULT 0,
    floor      bigint,
    postings   bigint NOT NULL DEFAULT 0
);

-- What insurers may pay on all claims of a sub-order together (OQ-12), and what is reserved or paid of it.
CREATE TABLE ledger_covers (
    programme    text NOT NULL,
    merchant_id  text NOT NULL,
    sub_order_id text NOT NULL,
    unit         text NOT NULL,
    cap          bigint NOT NULL,
    committed    bigint NOT NULL,
    PRIMARY KEY (programme, merchant_id, sub_order_id, unit)
);

-- Days that are closed: nothing is booked on them any more.
CREATE TABLE ledger_closed_days (
    day       date PRIMARY KEY,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL
);

-- Who set how far an insurer's claims fund may be drawn; the last one counts.
CREATE TABLE ledger_limits (
    limit_no   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    insurer_id text NOT NULL,
    unit       text NOT NULL,
    limit_to   bigint CHECK (limit_to >= 0),
    set_at     timestamptz NOT NULL,
    set_by     text NOT NULL,
    reason     text NOT NULL
);

-- Who stopped which payer's payouts (null: everybody's), and who let them go again; the last one of each counts.
CREATE TABLE payout_stops (
    stop_no  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payer_id text,
    stopped  boolean NOT NULL,
    said_at  timestamptz NOT NULL,
    said_by  text NOT NULL,
    reason_code text NOT NULL,
    reason_text text
);

CREATE INDEX payout_stops_of_payer ON payout_stops (payer_id, stop_no);

CREATE FUNCTION ledger_open_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_balances (account_id, floor)
    VALUES (NEW.account_id, CASE WHEN NEW.purpose IN ('RESERVE', 'CLEARING', 'RECEIVABLE') THEN 0 END);
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_accounts_have_a_balance
    AFTER INSERT ON ledger_accounts FOR EACH ROW EXECUTE FUNCTION ledger_open_balance();

CREATE FUNCTION ledger_keep_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept ledger_balances;
BEGIN
    -- An entry is booked whole: nothing joins it afterwards.
    IF NOT EXISTS (SELECT 1 FROM ledger_entries
                    WHERE entry_id = NEW.entry_id AND booked_by = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'entry % is booked; nothing is added to it', NEW.entry_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    UPDATE ledger_balances SET balance = balance + NEW.amount, postings = postings + 1
     WHERE account_id = NEW.account_id
    RETURNING * INTO kept;
    IF NEW.amount < 0 AND kept.balance < kept.floor THEN
        RAISE EXCEPTION 'account % would hold %, at least % must stay',
            (SELECT code FROM ledger_accounts WHERE account_id = NEW.account_id), kept.balance, kept.floor
            USING ERRCODE = 'BP001';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_postings_keep_balances
    AFTER INSERT ON ledger_postings FOR EACH ROW EXECUTE FUNCTION ledger_keep_balance();

-- Whoever commits an entry commits both sides of it.
CREATE FUNCTION ledger_check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM ledger_postings WHERE entry_id = NEW.entry_id) < 2
       OR EXISTS (SELECT 1 FROM ledger_postings WHERE entry_id = NEW.entry_id
                   GROUP BY unit HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'the postings of entry % do not sum to zero', NEW.entry_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entries_sum_to_zero
    AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger_check_entry();

CREATE FUNCTION ledger_refuse_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.booked_on <= (SELECT max(day) FROM ledger_closed_days) THEN
        RAISE EXCEPTION '% is closed; book on a later day', NEW.booked_on USING ERRCODE = 'BP002';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_entries_in_open_days
    BEFORE INSERT ON ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_refuse_closed_day();

CREATE TRIGGER ledger_accounts_append_only
    BEFORE UPDATE OR DELETE ON ledger_accounts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_accounts_not_emptied
    BEFORE TRUNCATE ON ledger_accounts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_append_only
    BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entries_not_emptied
    BEFORE TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_postings_append_only
    BEFORE UPDATE OR DELETE ON ledger_postings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_postings_not_emptied
    BEFORE TRUNCATE ON ledger_postings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_closed_days_append_only
    BEFORE UPDATE OR DELETE ON ledger_closed_days FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_limits_append_only
    BEFORE UPDATE OR DELETE ON ledger_limits FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payout_stops_append_only
    BEFORE UPDATE OR DELETE ON payout_stops FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_balances_stay
    BEFORE DELETE ON ledger_balances FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_balances_not_emptied
    BEFORE TRUNCATE ON ledger_balances FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the triggers refuse the service may not even ask for. (It may still lock rows of entries and accounts, which is
-- a right to update them.)
DO $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON ledger_postings, ledger_closed_days, ledger_limits, payout_stops '
                   || 'FROM %I', current_user);
    EXECUTE format('REVOKE DELETE, TRUNCATE ON ledger_entries, ledger_accounts, ledger_balances FROM %I', current_user);
END $$;

-- Books an entry; false when it is booked already, an error when its key is taken by another one. Accounts are touched
-- in the order of their codes, so that two entries never wait for each other.
CREATE FUNCTION ledger_book(the_key text, the_kind text, the_claim text, the_reference text, the_instant timestamptz,
                            the_day date, the_postings jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    the_entry bigint;
BEGIN
    INSERT INTO ledger_entries (entry_key, kind, claim_id, reference, at, booked_on, content)
    VALUES (the_key, the_kind, the_claim, the_reference, the_instant,
            greatest(the_day, (SELECT max(day) + 1 FROM ledger_closed_days)), the_postings)
    ON CONFLICT (entry_key) DO NOTHING
    RETURNING entry_id INTO the_entry;
    IF the_entry IS NULL THEN
        IF NOT EXISTS (SELECT 1 FROM ledger_entries
                        WHERE entry_key = the_key AND kind = the_kind AND content = the_postings) THEN
            RAISE EXCEPTION 'entry % is booked otherwise', the_key USING ERRCODE = 'BP003';
        END IF;
        RETURN false;
    END IF;
    INSERT INTO ledger_accounts (code, party, party_id, purpose, unit, claim_id)
    SELECT p ->> 'code', p ->> 'party', p ->> 'partyId', p ->> 'purpose', p ->> 'unit', p ->> 'claimId'
      FROM jsonb_array_elements(the_postings) AS p
     WHERE NOT EXISTS (SELECT 1 FROM ledger_accounts WHERE code = p ->> 'code')
     ORDER BY p ->> 'code' COLLATE "C"
    ON CONFLICT (code) DO NOTHING;
    INSERT INTO ledger_postings (entry_id, line, account_id, unit, amount)
    SELECT the_entry, row_number() OVER (ORDER BY a.code), a.account_id, a.unit, (p ->> 'amount')::bigint
      FROM jsonb_array_elements(the_postings) AS p
      JOIN ledger_accounts a ON a.code = p ->> 'code'
     ORDER BY a.code;
    RETURN true;
END $$;

-- Commits a sum to the cover of a sub-order, or gives it back when it is negative; never more than its cap.
CREATE FUNCTION ledger_commit_cover(the_programme text, the_merchant text, the_sub_order text, the_unit text,
                                    the_cap bigint, the_sum bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    cover ledger_covers;
BEGIN
    INSERT INTO ledger_covers AS c (programme, merchant_id, sub_order_id, unit, cap, committed)
    VALUES (the_programme, the_merchant, the_sub_order, the_unit, the_cap, the_sum)
    ON CONFLICT (programme, merchant_id, sub_order_id, unit)
    DO UPDATE SET cap = CASE WHEN the_sum > 0 THEN excluded.cap ELSE c.cap END,
                  committed = c.committed + excluded.committed
    RETURNING * INTO cover;
    IF the_sum > 0 AND cover.committed > cover.cap THEN
        RAISE EXCEPTION 'sub-order % may cost % at most, % would be committed', the_sub_order, cover.cap,
            cover.committed USING ERRCODE = 'BP004';
    END IF;
END $$;
