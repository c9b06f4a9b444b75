-- The same proof as before with one look at the lines of a transaction instead of two; it runs for each line at commit.
CREATE OR REPLACE FUNCTION ledger_check_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
  lines bigint;
  unbalanced text;
BEGIN
  IF TG_TABLE_NAME = 'ledger_transactions' THEN checked := NEW.id; ELSE checked := NEW.transaction_id; END IF;
  SELECT sum(count), string_agg(format('%s %s', total, currency), ', ') FILTER (WHERE total <> 0) INTO lines, unbalanced FROM (
    SELECT currency, count(*) AS count, sum(amount_minor) AS total FROM public.ledger_postings
    WHERE transaction_id = checked GROUP BY currency
  ) AS sums;
  IF lines IS NULL OR lines < 2 THEN
    RAISE EXCEPTION 'ledger transaction % has % posting(s), at least two are needed', checked, coalesce(lines, 0)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_at_least_two_postings';
  END IF;
  IF unbalanced IS NOT NULL THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero: %', checked, unbalanced
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_sums_to_zero';
  END IF;
  RETURN NULL;
END
$$;
