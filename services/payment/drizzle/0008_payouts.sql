CREATE TABLE "payouts" (
	"id" text PRIMARY KEY NOT NULL,
	"freelancer_id" uuid NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"arrives_at" timestamp with time zone NOT NULL,
	"failure" text,
	"created_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payouts_status" CHECK ("payouts"."status" in ('pending', 'in_transit', 'paid', 'failed', 'canceled'))
);
--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_freelancer_id_people_user_id_fk" FOREIGN KEY ("freelancer_id") REFERENCES "public"."people"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payouts_of_freelancer" ON "payouts" USING btree ("freelancer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "payouts_failed" ON "payouts" USING btree ("created_at") WHERE "payouts"."status" = 'failed';