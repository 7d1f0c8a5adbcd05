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
