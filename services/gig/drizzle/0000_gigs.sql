CREATE TABLE "freelancers" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"display_name" text NOT NULL,
	"handle" text,
	"headline" text NOT NULL,
	"country" text,
	"languages" jsonb NOT NULL,
	"is_freelancer" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gig_images" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gig_orders" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"gig_id" uuid NOT NULL,
	"is_completed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gigs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"freelancer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"slug" text,
	"title" text NOT NULL,
	"category" text,
	"subcategory" text,
	"tags" text[] NOT NULL,
	"description" text NOT NULL,
	"packages" jsonb NOT NULL,
	"extras" jsonb NOT NULL,
	"gallery" jsonb NOT NULL,
	"faq" jsonb NOT NULL,
	"requirements" jsonb NOT NULL,
	"currency" text NOT NULL,
	"from_price_minor" integer,
	"min_delivery_days" smallint,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "gigs_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "search_documents" (
	"gig_id" uuid PRIMARY KEY NOT NULL,
	"freelancer_id" uuid NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"subcategory" text NOT NULL,
	"tags" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"from_price_minor" integer NOT NULL,
	"price_bucket" text NOT NULL,
	"min_delivery_days" smallint NOT NULL,
	"popularity" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"heading" "tsvector" NOT NULL,
	"document" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"lexeme" text NOT NULL,
	"deletions" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_gig_id_gigs_id_fk" FOREIGN KEY ("gig_id") REFERENCES "public"."gigs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gig_images_of_owner" ON "gig_images" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "gig_orders_of_gig" ON "gig_orders" USING btree ("gig_id");--> statement-breakpoint
CREATE INDEX "gigs_of_freelancer" ON "gigs" USING btree ("freelancer_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "search_documents_document" ON "search_documents" USING gin ("document") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_freelancer" ON "search_documents" USING btree ("freelancer_id");--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("published_at","gig_id");--> statement-breakpoint
CREATE INDEX "search_documents_price" ON "search_documents" USING btree ("from_price_minor","gig_id");--> statement-breakpoint
CREATE INDEX "search_documents_popular" ON "search_documents" USING btree ("popularity","published_at","gig_id");--> statement-breakpoint
CREATE INDEX "search_words_lexeme" ON "search_words" USING btree ("lexeme");--> statement-breakpoint
CREATE INDEX "search_words_deletions" ON "search_words" USING gin ("deletions") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_trigrams" ON "search_words" USING gin ("word" gin_trgm_ops) WITH (fastupdate=false);