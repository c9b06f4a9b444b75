-- Every ledger transaction has at least two postings and sums to zero per currency. Checked when the surrounding database
-- transaction commits, so that lines may be inserted one after another.
CREATE FUNCTION ledger_check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
  lines integer;
  unbalanced text;
BEGIN
  IF TG_TABLE_NAME = 'ledger_transactions' THEN checked := NEW.id; ELSE checked := NEW.transaction_id; END IF;
  SELECT count(*) INTO lines FROM public.ledger_postings WHERE transaction_id = checked;
  IF lines < 2 THEN
    RAISE EXCEPTION 'ledger transaction % has % posting(s), at least two are needed', checked, lines
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_at_least_two_postings';
  END IF;
  SELECT string_agg(format('%s %s', total, currency), ', ') INTO unbalanced FROM (
    SELECT currency, sum(amount_minor) AS total FROM public.ledger_postings
    WHERE transaction_id = checked GROUP BY currency HAVING sum(amount_minor) <> 0
  ) AS sums;
  IF unbalanced IS NOT NULL THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero: %', checked, unbalanced
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_transactions_balance AFTER INSERT ON ledger_transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_balance();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_postings_balance AFTER INSERT ON ledger_postings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_balance();
--> statement-breakpoint
-- Append-only: the running role keeps SELECT and INSERT. Its name follows from the owner's, who runs this.
DO $$
BEGIN
  EXECUTE format(
    'REVOKE UPDATE, DELETE, TRUNCATE ON ledger_transactions, ledger_postings FROM %I',
    regexp_replace(current_user, '_owner$', '_app')
  );
END
$$;
