-- Matching reads the index alone, so the long column is kept out of the row: sorting, filtering and counting then read few
-- pages. All that they need stays in the row as it is; these columns are bounded to some hundred bytes together.
ALTER TABLE "search_documents" ALTER COLUMN "document" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "title" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "category" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "subcategory" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "tags" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "languages" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "price_bucket" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "heading" SET STORAGE PLAIN;--> statement-breakpoint
ALTER TABLE "search_documents" SET (toast_tuple_target = 256);
