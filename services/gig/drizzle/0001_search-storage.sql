-- Matching reads the index alone; keeping the long column out of the row lets sorting, filtering and counting read few pages.
ALTER TABLE "search_documents" ALTER COLUMN "document" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_documents" SET (toast_tuple_target = 256);
