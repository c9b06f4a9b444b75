CREATE TABLE "checkouts" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"stripe_idempotency_key" text NOT NULL,
	"session_expires_at" timestamp with time zone NOT NULL,
	"session_id" text,
	"session_url" text,
	CONSTRAINT "checkouts_stripe_idempotency_key_unique" UNIQUE("stripe_idempotency_key"),
	CONSTRAINT "checkouts_session_id_unique" UNIQUE("session_id")
);
--> statement-breakpoint
CREATE TABLE "order_deliveries" (
	"order_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"message" text NOT NULL,
	"delivered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "order_deliveries_order_id_version_pk" PRIMARY KEY("order_id","version")
);
--> statement-breakpoint
CREATE TABLE "due_refunds" (
	"session_id" text PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"payment_intent_id" text,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_postings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_postings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction_id" uuid NOT NULL,
	"account" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "ledger_postings_amount" CHECK ("ledger_postings"."amount_minor" <> 0),
	CONSTRAINT "ledger_postings_account" CHECK ("ledger_postings"."account" ~ '^(stripe|platform:(fees|losses)|order:[0-9a-f-]{36}|freelancer:[0-9a-f-]{36}:(clearing|available))$')
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"business_key" text NOT NULL,
	"order_id" uuid NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_transactions_business_key" UNIQUE("business_key")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"buyer_id" uuid NOT NULL,
	"freelancer_id" uuid NOT NULL,
	"gig_id" uuid NOT NULL,
	"gig_version" integer NOT NULL,
	"gig_slug" text NOT NULL,
	"gig_title" text NOT NULL,
	"cover_image_id" uuid,
	"package" jsonb NOT NULL,
	"extras" jsonb NOT NULL,
	"requirements" jsonb NOT NULL,
	"answers" jsonb,
	"delivery_days" integer NOT NULL,
	"currency" text NOT NULL,
	"price_minor" bigint NOT NULL,
	"extras_minor" bigint NOT NULL,
	"buyer_fee_minor" bigint NOT NULL,
	"commission_minor" bigint NOT NULL,
	"revisions_used" integer NOT NULL,
	"deliveries_made" integer NOT NULL,
	"payable_until" timestamp with time zone NOT NULL,
	"paid_at" timestamp with time zone,
	"paid_session_id" text,
	"due_at" timestamp with time zone,
	"review_ends_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "orders_status" CHECK ("orders"."status" in ('pending_payment', 'expired', 'awaiting_requirements', 'in_progress', 'delivered', 'in_revision', 'completed', 'cancelled', 'disputed')),
	CONSTRAINT "orders_not_own" CHECK ("orders"."buyer_id" <> "orders"."freelancer_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"handle" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stripe_cursors" (
	"name" text PRIMARY KEY NOT NULL,
	"fetched_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stripe_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"outcome" text,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "order_timeline" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "order_timeline_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"type" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	"amount_minor" bigint,
	CONSTRAINT "order_timeline_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_deliveries" ADD CONSTRAINT "order_deliveries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_refunds" ADD CONSTRAINT "due_refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_postings" ADD CONSTRAINT "ledger_postings_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_buyer_id_people_user_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."people"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_freelancer_id_people_user_id_fk" FOREIGN KEY ("freelancer_id") REFERENCES "public"."people"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_timeline" ADD CONSTRAINT "order_timeline_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_postings_of_transaction" ON "ledger_postings" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "ledger_postings_of_account" ON "ledger_postings" USING btree ("account","currency");--> statement-breakpoint
CREATE INDEX "ledger_transactions_of_order" ON "ledger_transactions" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "orders_of_buyer" ON "orders" USING btree ("buyer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_of_buyer_by_status" ON "orders" USING btree ("buyer_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "orders_of_freelancer" ON "orders" USING btree ("freelancer_id","created_at","id") WHERE "orders"."paid_at" is not null;--> statement-breakpoint
CREATE INDEX "orders_of_freelancer_by_status" ON "orders" USING btree ("freelancer_id","status","created_at","id") WHERE "orders"."paid_at" is not null;--> statement-breakpoint
CREATE INDEX "stripe_events_unhandled" ON "stripe_events" USING btree ("received_at") WHERE "stripe_events"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "order_timeline_of_order" ON "order_timeline" USING btree ("order_id","seq");