-- contract: nothing refers to the key of checkouts; rows that an older version writes get an id of their own.
ALTER TABLE "checkouts" DROP CONSTRAINT "checkouts_pkey";--> statement-breakpoint
-- contract: an older version writes rows without an id, which the default gives them.
ALTER TABLE "checkouts" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "kind" text DEFAULT 'order' NOT NULL;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "lines" jsonb;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "paid_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "paid_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "checkouts" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "change" jsonb;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "tips_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "checkout_id" uuid;--> statement-breakpoint
ALTER TABLE "refunds" ADD COLUMN "shown_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- contract: an older version writes refunds without a checkout.
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_checkout_id_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Payments of earlier versions were not noted; each was of all that its order asked.
UPDATE "checkouts" SET "paid_at" = "orders"."paid_at", "paid_minor" = "price_minor" + "extras_minor" + "buyer_fee_minor"
  FROM "orders" WHERE "orders"."id" = "order_id" AND "orders"."paid_at" IS NOT NULL;--> statement-breakpoint
-- contract: an older version stores one checkout per order, which is what this rule asks.
CREATE UNIQUE INDEX "checkouts_of_order" ON "checkouts" USING btree ("order_id") WHERE "checkouts"."kind" = 'order';--> statement-breakpoint
-- contract: an older version stores no extras.
CREATE UNIQUE INDEX "checkouts_of_extra" ON "checkouts" USING btree ("subject_id") WHERE "checkouts"."kind" = 'extra' and "checkouts"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "checkouts_paid" ON "checkouts" USING btree ("order_id") WHERE "checkouts"."paid_at" is not null;--> statement-breakpoint
-- contract: rows that an older version writes have the default, which this rule allows.
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_kind" CHECK ("checkouts"."kind" in ('order', 'extra', 'tip'));