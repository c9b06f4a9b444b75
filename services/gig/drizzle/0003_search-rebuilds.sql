CREATE TABLE "search_rebuilds" (
	"name" text PRIMARY KEY NOT NULL,
	"leased_by" uuid NOT NULL,
	"leased_until" timestamp with time zone NOT NULL,
	"mirror_version" text
);
