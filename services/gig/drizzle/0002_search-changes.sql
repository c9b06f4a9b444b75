CREATE TABLE "search_changes" (
	"gig_id" uuid PRIMARY KEY NOT NULL,
	"change" integer NOT NULL,
	"changed_by" "xid8" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "search_changes_changed_by" ON "search_changes" USING btree ("changed_by");--> statement-breakpoint
-- Under the lock of the document's row, so that changes of one document are numbered in the order in which they commit.
CREATE FUNCTION "note_search_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "public"."search_changes" AS "known" ("gig_id", "change", "changed_by")
  VALUES (coalesce(NEW."gig_id", OLD."gig_id"), 1, pg_current_xact_id())
  ON CONFLICT ("gig_id") DO UPDATE SET "change" = "known"."change" + 1, "changed_by" = excluded."changed_by";
  RETURN NULL;
END
$$;--> statement-breakpoint
-- A trigger and not the writer: the version that still runs beside this migration has to be heard, too.
CREATE TRIGGER "note_search_change" AFTER INSERT OR UPDATE OR DELETE ON "search_documents"
FOR EACH ROW EXECUTE FUNCTION "note_search_change"();
