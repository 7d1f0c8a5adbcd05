-- As before, and each account is looked up by its code: the planner took the postings of an entry for a hundred, and read all
-- accounts of the ledger for every booking.
CREATE OR REPLACE FUNCTION ledger_book(the_key text, the_kind text, the_claim text, the_reference text,
                                       the_instant timestamptz, the_day date, the_postings jsonb)
RETURNS boolean LANGUAGE plpgsql AS $$
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
     WHERE (SELECT account_id FROM ledger_accounts WHERE code = p ->> 'code') IS NULL
     ORDER BY p ->> 'code' COLLATE "C"
    ON CONFLICT (code) DO NOTHING;
    INSERT INTO ledger_postings (entry_id, line, account_id, unit, amount)
    SELECT the_entry, row_number() OVER (ORDER BY a.code), a.account_id, a.unit, (p ->> 'amount')::bigint
      FROM jsonb_array_elements(the_postings) AS p
     CROSS JOIN LATERAL (SELECT account_id, code, unit FROM ledger_accounts WHERE code = p ->> 'code' LIMIT 1) AS a
     ORDER BY a.code;
    RETURN true;
END $$;
