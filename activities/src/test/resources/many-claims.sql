-- A thousand closed claims like the one that is there, each with its steps, its payments and its ledger entries; money
-- is where it should be. For InvariantsGrowthIT, in one transaction.

INSERT INTO claims (claim_id, platform_id, programme, request_id, order_id, sub_order_id,
       merchant_id, insurer_id, buyer_id, filed_at, input, filing_entries, seq, stage,
       outcome, parked, closed_at, view, engine_started_at)
SELECT 'C-' || n, platform_id, programme, 'RF-many-' || n, order_id, 'S-many-' || n, merchant_id,
       insurer_id, buyer_id, filed_at, input, filing_entries, 4, 'CLOSED', 'PAID', false,
       filed_at, view || jsonb_build_object('stage', 'CLOSED', 'outcome', 'PAID',
       'closedAt', view -> 'filedAt', 'deadlines', jsonb_build_array()), filed_at
  FROM claims, generate_series(1, 1000) AS n;

INSERT INTO claim_steps (claim_id, seq, digest, entries)
SELECT claim_id, step, 'many', jsonb_agg(jsonb_build_object('type', word, 'at', view -> 'filedAt',
       'subject', CASE word WHEN 'CLOSED' THEN 'PAID' WHEN 'LEG_PAID' THEN 'REFUND' END,
       'detail', 'CNY 299.00 of cap CNY 309.00', 'actor', '{"role": "SYSTEM"}'::jsonb))
  FROM claims, (VALUES (1, 'APPROVED'), (1, 'APPROVED_FOR_RETURN'),
       (2, 'TRACKING_SUBMITTED'), (3, 'RECEIPT_CONFIRMED'), (4, 'LEG_PAID'),
       (4, 'CLOSED')) AS words (step, word)
 WHERE outcome = 'PAID' GROUP BY claim_id, step;

INSERT INTO payments (payment_key, claim_id, leg, attempt, payee, currency, amount_minor,
       status, attempts, first_sent_at, last_sent_at, settled_at, reference)
SELECT claim_id || '/' || leg || '/1', claim_id, leg, 1, payee, 'CNY', 100, 'PAID', 1,
       filed_at, filed_at, filed_at, 'PAY'
  FROM claims, (VALUES ('REFUND', 'BUYER'), ('INDEMNITY', 'MERCHANT')) AS legs (leg, payee)
 WHERE outcome = 'PAID';

UPDATE claims SET view = jsonb_set(view, '{settlement,legs}', (
         SELECT jsonb_agg(jsonb_build_object('leg', leg, 'payee', payee, 'status', status,
                'amount', '{"currency": "CNY", "amountMinor": 100}'::jsonb))
           FROM payments WHERE payments.claim_id = claims.claim_id))
 WHERE outcome = 'PAID';

SELECT ledger_commit_cover(programme, merchant_id, sub_order_id, 'CNY', 100, 100) FROM claims
 WHERE outcome = 'PAID';

INSERT INTO ledger_accounts (code, party, party_id, purpose, unit, claim_id)
SELECT purpose || '/' || claim_id, 'INSURER', 'INS-1', purpose, 'CNY', claim_id
  FROM claims, (VALUES ('RESERVE'), ('CLEARING'), ('RECEIVABLE')) AS of (purpose)
 WHERE outcome = 'PAID'
 UNION ALL
SELECT purpose, party, CASE party WHEN 'MERCHANT' THEN merchant_id WHEN 'BUYER' THEN buyer_id ELSE 'INS-1' END,
       purpose, 'CNY', NULL
  FROM (SELECT merchant_id, buyer_id FROM claims LIMIT 1) AS one,
       (VALUES ('FUNDS', 'INSURER'), ('INDEMNITIES', 'MERCHANT'), ('REFUNDS', 'MERCHANT'),
       ('REFUNDED', 'BUYER'), ('RECOURSE', 'INSURER')) AS of (purpose, party);

INSERT INTO ledger_entries (entry_key, kind, claim_id, at, booked_on, content)
SELECT claim_id || key, kind, claim_id, filed_at, current_date, '[]'
  FROM claims, (VALUES ('/RESERVE/1', 'RESERVED'), ('/INDEMNITY/1/SENT', 'SENT'),
       ('/INDEMNITY/1/PAID', 'PAID'), ('/REFUND/1/PAID', 'REFUNDED'),
       ('/RECOURSE', 'RECOURSE_OPENED')) AS keys (key, kind)
 WHERE outcome = 'PAID';

INSERT INTO ledger_postings (entry_id, line, account_id, unit, amount)
SELECT entry_id, line, account_id, 'CNY', amount
  FROM ledger_entries e
  JOIN (VALUES (1, 'RESERVED', 1, 'FUNDS', -100), (1, 'RESERVED', 2, 'RESERVE', 100),
        (2, 'SENT', 1, 'RESERVE', -100), (2, 'SENT', 2, 'CLEARING', 100),
        (3, 'PAID', 1, 'CLEARING', -100), (3, 'PAID', 2, 'INDEMNITIES', 100),
        (3, 'REFUNDED', 1, 'REFUNDS', -100), (3, 'REFUNDED', 2, 'REFUNDED', 100),
        (3, 'RECOURSE_OPENED', 1, 'RECOURSE', -100),
        (3, 'RECOURSE_OPENED', 2, 'RECEIVABLE', 100))
       AS lines (turn, kind, line, account, amount) USING (kind)
  JOIN ledger_accounts a ON a.code = concat_ws('/', account,
       CASE WHEN account IN ('RESERVE', 'CLEARING', 'RECEIVABLE') THEN e.claim_id END)
 ORDER BY turn, entry_id, line;

INSERT INTO recourses (recourse_id, programme, platform_id, merchant_id, creditor,
       creditor_id, opened_at, seq, stage, view)
SELECT claim_id, programme, platform_id, merchant_id, 'INSURER', 'INS-1', filed_at, 1, 'ANSWER',
       jsonb_build_object('stage', 'ANSWER', 'openedAt', view -> 'filedAt')
       || '{"amount": {"currency": "CNY", "amountMinor": 100},
            "outstanding": {"currency": "CNY", "amountMinor": 100}}'
  FROM claims WHERE outcome = 'PAID';
