CREATE TABLE policies (
    policy_no     text PRIMARY KEY,
    programme     text NOT NULL,
    merchant_id   text NOT NULL,
    sub_order_id  text NOT NULL,
    registered_by text NOT NULL,
    registered_at timestamptz NOT NULL DEFAULT now(),
    policy        jsonb NOT NULL,
    CONSTRAINT policies_one_each UNIQUE (programme, sub_order_id)
);

CREATE INDEX policies_of_sub_order ON policies (sub_order_id);

-- Where to pay: personal data, in this table alone. An account belongs to a claim or to a policy; a new one
-- is a new row under a new reference.
CREATE TABLE payee_accounts (
    account_ref text PRIMARY KEY,
    claim_id    text COLLATE "C" REFERENCES claims ON DELETE CASCADE,
    policy_no   text REFERENCES policies,
    kind        text NOT NULL,
    account     text NOT NULL,
    name        text NOT NULL,
    given_by    text NOT NULL,
    given_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT payee_accounts_one_owner CHECK (num_nonnulls(claim_id, policy_no) = 1)
);

CREATE INDEX payee_accounts_of_claim ON payee_accounts (claim_id) WHERE claim_id IS NOT NULL;

CREATE TRIGGER payee_accounts_stay
    BEFORE UPDATE ON payee_accounts FOR EACH ROW EXECUTE FUNCTION refuse_change();
