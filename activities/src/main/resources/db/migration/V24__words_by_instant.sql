-- What people said about money as a whole is read from the last word back, page by page.
CREATE INDEX payout_stops_by_instant ON payout_stops (said_at, stop_no);
CREATE INDEX ledger_limits_by_instant ON ledger_limits (set_at, limit_no);
CREATE INDEX ledger_closed_days_by_instant ON ledger_closed_days (closed_at, day);
CREATE INDEX reconciliation_explanations_by_instant ON reconciliation_explanations (explained_at, explanation_id);
