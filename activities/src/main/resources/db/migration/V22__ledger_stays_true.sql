-- What the service's own statements could still do to the ledger past its guards. Only who changes tables and triggers can
-- now, and that leaves the schema different from its migrations.
CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: %', TG_OP, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'restrict_violation';
END $$;

-- Nobody books in the name of a later transaction, which could add to the entry then.
CREATE TRIGGER ledger_entries_booked_now
    BEFORE INSERT ON ledger_entries FOR EACH ROW WHEN (NEW.booked_by <> pg_current_xact_id())
    EXECUTE FUNCTION ledger_refuse('an entry is booked by its own transaction');

-- What the claims of a sub-order have drawn is committed of its cover by the postings themselves, as balances are kept by
-- them: neither can be without the other. What was paid by hand may go beyond the cap, and is counted apart for that.
ALTER TABLE ledger_covers ADD COLUMN by_hand bigint NOT NULL DEFAULT 0;

UPDATE ledger_covers c SET by_hand = paid.sum
  FROM (SELECT cl.programme, cl.merchant_id, cl.sub_order_id, p.unit, -sum(p.amount) AS sum
          FROM ledger_entries e JOIN ledger_postings p USING (entry_id)
          JOIN ledger_accounts a USING (account_id) JOIN claims cl ON cl.claim_id = e.claim_id
         WHERE a.purpose = 'FUNDS' AND e.kind = 'PAID_BY_HAND'
         GROUP BY cl.programme, cl.merchant_id, cl.sub_order_id, p.unit) paid
 WHERE (c.programme, c.merchant_id, c.sub_order_id, c.unit)
     = (paid.programme, paid.merchant_id, paid.sub_order_id, paid.unit);

-- A payer has one fund in a currency: a second account of that kind would have no limit.
DROP INDEX ledger_accounts_of_funds;
CREATE UNIQUE INDEX ledger_accounts_of_funds ON ledger_accounts (party_id, unit, party) WHERE purpose = 'FUNDS';

-- Fires before the balances are kept (triggers go by their names): covers are locked before balances. Each claim draws on
-- the fund of its own payer.
CREATE FUNCTION ledger_commit_drawn() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    fund  record;
    claim record;
    cover ledger_covers;
BEGIN
    SELECT party, party_id INTO fund FROM ledger_accounts WHERE account_id = NEW.account_id AND purpose = 'FUNDS';
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    SELECT e.entry_key, e.kind, c.programme, c.merchant_id, c.sub_order_id,
           CASE WHEN c.insurer_id IS NULL THEN 'PLATFORM' ELSE 'INSURER' END AS party,
           COALESCE(c.insurer_id, c.platform_id) AS party_id
      INTO claim FROM ledger_entries e LEFT JOIN claims c USING (claim_id) WHERE e.entry_id = NEW.entry_id;
    IF (claim.party, claim.party_id) IS DISTINCT FROM (fund.party, fund.party_id) THEN
        RAISE EXCEPTION 'entry % draws on the fund of % %, who does not pay on its claim', claim.entry_key,
            fund.party, fund.party_id USING ERRCODE = 'check_violation';
    END IF;
    UPDATE ledger_covers AS c
       SET committed = committed - NEW.amount,
           by_hand = by_hand - CASE claim.kind WHEN 'PAID_BY_HAND' THEN NEW.amount ELSE 0 END
     WHERE (c.programme, c.merchant_id, c.sub_order_id, c.unit)
         = (claim.programme, claim.merchant_id, claim.sub_order_id, NEW.unit)
    RETURNING * INTO cover;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'entry % draws on a fund, and sub-order % has no cover', claim.entry_key, claim.sub_order_id
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.amount < 0 AND claim.kind <> 'PAID_BY_HAND' AND cover.committed > cover.cap THEN
        RAISE EXCEPTION 'sub-order % may cost % at most, % would be committed', cover.sub_order_id, cover.cap,
            cover.committed USING ERRCODE = 'BP004';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_postings_commit_cover
    AFTER INSERT ON ledger_postings FOR EACH ROW EXECUTE FUNCTION ledger_commit_drawn();

-- Sets what the claims of a sub-order may cost together, before a sum more of it is reserved. Without a sum it stays as it
-- is where it is set: for what was paid by hand, and for the version before, which gave back here.
CREATE OR REPLACE FUNCTION ledger_commit_cover(the_programme text, the_merchant text, the_sub_order text, the_unit text,
                                               the_cap bigint, the_sum bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_covers AS c (programme, merchant_id, sub_order_id, unit, cap, committed)
    VALUES (the_programme, the_merchant, the_sub_order, the_unit, the_cap, 0)
    ON CONFLICT (programme, merchant_id, sub_order_id, unit)
    DO UPDATE SET cap = CASE WHEN the_sum > 0 THEN excluded.cap ELSE c.cap END;
END $$;

-- Only that function, which the call stack shows, and only to what still holds what is committed.
CREATE FUNCTION ledger_refuse_cap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stack text;
BEGIN
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF stack NOT LIKE '%ledger_commit_cover(%' THEN
        RAISE EXCEPTION '% of ledger_covers is refused: ledger_commit_cover sets caps', TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.committed - NEW.by_hand > NEW.cap THEN
        RAISE EXCEPTION 'sub-order % may cost % at most, % are committed', NEW.sub_order_id, NEW.cap,
            NEW.committed USING ERRCODE = 'BP004';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_covers_open_with_nothing
    BEFORE INSERT ON ledger_covers FOR EACH ROW WHEN (NEW.committed <> 0 OR NEW.by_hand <> 0)
    EXECUTE FUNCTION ledger_refuse('only postings commit');
CREATE TRIGGER ledger_covers_opened_by_function
    BEFORE INSERT ON ledger_covers FOR EACH ROW EXECUTE FUNCTION ledger_refuse_cap();
CREATE TRIGGER ledger_covers_capped_by_function
    BEFORE UPDATE ON ledger_covers FOR EACH ROW WHEN (NEW.cap IS DISTINCT FROM OLD.cap)
    EXECUTE FUNCTION ledger_refuse_cap();
CREATE TRIGGER ledger_covers_committed_by_postings
    BEFORE UPDATE ON ledger_covers FOR EACH ROW
    WHEN (pg_trigger_depth() = 0
          AND (NEW.programme, NEW.merchant_id, NEW.sub_order_id, NEW.unit, NEW.committed, NEW.by_hand)
              IS DISTINCT FROM (OLD.programme, OLD.merchant_id, OLD.sub_order_id, OLD.unit, OLD.committed, OLD.by_hand))
    EXECUTE FUNCTION ledger_refuse('only postings commit');
CREATE TRIGGER ledger_covers_stay
    BEFORE DELETE ON ledger_covers FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_covers_not_emptied
    BEFORE TRUNCATE ON ledger_covers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A limit is of an insurer's fund or of a platform's that pays itself (its id is insurer_id then), and keeps why it was set.
ALTER TABLE ledger_limits
    ADD COLUMN party text NOT NULL DEFAULT 'INSURER' CHECK (party IN ('INSURER', 'PLATFORM')),
    ADD COLUMN reason_text text;
CREATE INDEX ledger_limits_of_fund ON ledger_limits (insurer_id, unit, party, limit_no);

-- A limit holds when it is on record. Of two that are set at once the one with the higher number does, whichever ends first.
CREATE FUNCTION ledger_move_floor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    the_code text := concat_ws('/', NEW.party, NEW.insurer_id, 'FUNDS', NEW.unit);
    fund     bigint;
BEGIN
    INSERT INTO ledger_accounts (code, party, party_id, purpose, unit)
    VALUES (the_code, NEW.party, NEW.insurer_id, 'FUNDS', NEW.unit)
    ON CONFLICT (code) DO NOTHING;
    SELECT account_id INTO STRICT fund FROM ledger_accounts JOIN ledger_balances b USING (account_id)
     WHERE code = the_code FOR UPDATE OF b;
    UPDATE ledger_balances
       SET floor = (SELECT -limit_to FROM ledger_limits l
                     WHERE (l.insurer_id, l.unit, l.party) = (NEW.insurer_id, NEW.unit, NEW.party)
                     ORDER BY limit_no DESC LIMIT 1)
     WHERE account_id = fund;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_limits_move_floors
    AFTER INSERT ON ledger_limits FOR EACH ROW EXECUTE FUNCTION ledger_move_floor();
CREATE TRIGGER ledger_limits_not_emptied
    BEFORE TRUNCATE ON ledger_limits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an account holds changes by postings alone, and a fund's floor to what the last limit says. (A posting's trigger is
-- one trigger deep when it changes the balance; a statement is none.)
CREATE FUNCTION ledger_refuse_floor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
          FROM ledger_accounts a
         CROSS JOIN LATERAL (SELECT limit_to FROM ledger_limits l
                              WHERE (l.insurer_id, l.unit, l.party) = (a.party_id, a.unit, a.party)
                              ORDER BY limit_no DESC LIMIT 1) AS last
         WHERE a.account_id = NEW.account_id AND a.purpose = 'FUNDS' AND -limit_to IS NOT DISTINCT FROM NEW.floor) THEN
        RAISE EXCEPTION 'account % has the floor that its last limit says', NEW.account_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ledger_balances_kept_by_postings
    BEFORE UPDATE ON ledger_balances FOR EACH ROW
    WHEN (pg_trigger_depth() = 0
          AND (NEW.account_id, NEW.balance, NEW.postings) IS DISTINCT FROM (OLD.account_id, OLD.balance, OLD.postings))
    EXECUTE FUNCTION ledger_refuse('only postings change what an account holds');
CREATE TRIGGER ledger_balances_floor_is_said
    BEFORE UPDATE ON ledger_balances FOR EACH ROW WHEN (NEW.floor IS DISTINCT FROM OLD.floor)
    EXECUTE FUNCTION ledger_refuse_floor();

-- Whose fund pays on a claim is final, and so is the policy that says it of those to come.
DROP TRIGGER claims_filing_is_final ON claims;
CREATE TRIGGER claims_filing_is_final
    BEFORE UPDATE OF claim_id, platform_id, programme, request_id, order_id, sub_order_id, merchant_id, insurer_id,
        buyer_id, filed_at, description, input, filing_entries ON claims
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policies_stay
    BEFORE UPDATE OR DELETE ON policies FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policies_not_emptied
    BEFORE TRUNCATE ON policies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX policies_of_insurer ON policies ((policy ->> 'insurerId'));

DO $$
BEGIN
    EXECUTE format('REVOKE DELETE, TRUNCATE ON ledger_covers FROM %I', current_user);
END $$;

-- Payouts that are being sent at this moment, so that a stop can wait for those that looked before it was said. Whoever dies
-- over one leaves its row, which counts for nothing once its time is over.
CREATE TABLE payouts_under_way (
    sending_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payer_id   text NOT NULL,
    until      timestamptz NOT NULL
);
