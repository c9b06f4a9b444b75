ALTER TABLE "refunds" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "transfer_reversals" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;