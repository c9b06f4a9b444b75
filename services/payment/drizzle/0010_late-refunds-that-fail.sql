ALTER TABLE "due_refunds" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "due_refunds" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- Nobody spends what is not there: what is held for an order, and what a freelancer has clearing or available, is never below zero. Checked when
-- the surrounding database transaction commits, and only for lines that take from such an account. Others are kept from changing it meanwhile by
-- the locks of the order and of the freelancer's balance.
CREATE FUNCTION ledger_check_cover() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  overdrawn bigint;
BEGIN
  SELECT sum(amount_minor) INTO overdrawn FROM public.ledger_postings WHERE account = NEW.account AND currency = NEW.currency;
  IF overdrawn > 0 THEN
    RAISE EXCEPTION 'account % would be overdrawn by % %', NEW.account, overdrawn, NEW.currency
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_account_covered';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_postings_covered AFTER INSERT ON ledger_postings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.amount_minor > 0 AND (NEW.account LIKE 'order:%' OR NEW.account LIKE 'freelancer:%:clearing' OR NEW.account LIKE 'freelancer:%:available'))
  EXECUTE FUNCTION ledger_check_cover();
