ALTER TABLE "due_refunds" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "due_refunds" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;