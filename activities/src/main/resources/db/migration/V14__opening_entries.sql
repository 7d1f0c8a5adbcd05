-- What was paid, or sent, before there was a ledger is booked as if there had been one: a payment that is under way can
-- then be settled as any other.
CREATE FUNCTION ledger_opening(the_party text, the_id text, the_purpose text, the_unit text, the_claim text,
                               the_amount bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_strip_nulls(jsonb_build_object(
        'code', concat_ws('/', the_party, the_id, the_purpose, the_unit, the_claim),
        'party', the_party, 'partyId', the_id, 'purpose', the_purpose, 'unit', the_unit, 'claimId', the_claim,
        'amount', the_amount))
$$;

DO $$
DECLARE
    p        record;
    payer    text;
    payer_id text;
    provider text;
    payee_id text;
BEGIN
    FOR p IN SELECT pay.*, c.insurer_id, c.platform_id, c.merchant_id, c.buyer_id, c.programme, c.sub_order_id,
                    (pay.first_sent_at AT TIME ZONE 'Asia/Shanghai')::date AS sent_on,
                    (pay.settled_at AT TIME ZONE 'Asia/Shanghai')::date AS settled_on
               FROM payments pay JOIN claims c USING (claim_id)
              WHERE pay.status <> 'DECLINED' ORDER BY pay.claim_id, pay.payment_key
    LOOP
        IF p.leg = 'REFUND' THEN
            IF p.status = 'PAID' THEN
                PERFORM ledger_book(p.payment_key || '/PAID', 'REFUNDED', p.claim_id, p.reference, p.settled_at,
                    p.settled_on, jsonb_build_array(
                        ledger_opening('MERCHANT', p.merchant_id, 'REFUNDS', p.currency, NULL, -p.amount_minor),
                        ledger_opening('BUYER', p.buyer_id, 'REFUNDS', p.currency, NULL, p.amount_minor)));
            END IF;
            CONTINUE;
        END IF;
        payer := CASE WHEN p.insurer_id IS NULL THEN 'PLATFORM' ELSE 'INSURER' END;
        payer_id := COALESCE(p.insurer_id, p.platform_id);
        provider := CASE WHEN p.leg IN ('ACCOUNT_CREDIT', 'POINTS') OR p.currency <> 'CNY'
                         THEN p.platform_id ELSE 'ALIPAY' END;
        payee_id := CASE p.payee WHEN 'MERCHANT' THEN p.merchant_id WHEN 'BUYER' THEN p.buyer_id
                                 ELSE p.platform_id END;
        INSERT INTO ledger_covers AS c (programme, merchant_id, sub_order_id, unit, cap, committed)
        VALUES (p.programme, p.merchant_id, p.sub_order_id, p.currency, p.amount_minor, p.amount_minor)
        ON CONFLICT (programme, merchant_id, sub_order_id, unit)
        DO UPDATE SET cap = c.cap + excluded.cap, committed = c.committed + excluded.committed;
        PERFORM ledger_book(p.payment_key || '/OPENING', 'RESERVED', p.claim_id, NULL, p.first_sent_at, p.sent_on,
            jsonb_build_array(
                ledger_opening(payer, payer_id, 'FUNDS', p.currency, NULL, -p.amount_minor),
                ledger_opening(payer, payer_id, 'RESERVE', p.currency, p.claim_id, p.amount_minor)));
        PERFORM ledger_book(p.payment_key || '/SENT', 'SENT', p.claim_id, NULL, p.first_sent_at, p.sent_on,
            jsonb_build_array(
                ledger_opening(payer, payer_id, 'RESERVE', p.currency, p.claim_id, -p.amount_minor),
                ledger_opening('PROVIDER', provider, 'CLEARING', p.currency, p.claim_id, p.amount_minor)));
        IF p.status = 'PAID' THEN
            PERFORM ledger_book(p.payment_key || '/PAID', 'PAID', p.claim_id, p.reference, p.settled_at, p.settled_on,
                jsonb_build_array(
                    ledger_opening('PROVIDER', provider, 'CLEARING', p.currency, p.claim_id, -p.amount_minor),
                    ledger_opening(p.payee, payee_id, 'INDEMNITIES', p.currency, NULL, p.amount_minor)));
        END IF;
    END LOOP;
END $$;

DROP FUNCTION ledger_opening;
