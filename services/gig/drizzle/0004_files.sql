ALTER TABLE "freelancers" ADD COLUMN "avatar_id" uuid;--> statement-breakpoint
ALTER TABLE "gigs" ADD COLUMN "past_cover_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Every picture there is becomes a file where it lies; one that no gig shows may be the cover of an order, so it stays.
INSERT INTO kit.files (id, owner_id, purpose, name, declared_size, media_type, status, width, height, widths, folder,
  attached_to, unattached_since, may_still_arrive, created_at)
SELECT i.id, i.owner_id, 'gallery', 'picture.webp', 0, 'image/webp', 'ready', i.width, i.height, '{400,800,1600}',
  'gig-images/' || right(i.id::text, 2) || '/' || i.id, coalesce('gig:' || used.gig_id, 'earlier'), null, false, i.created_at
FROM gig_images i
LEFT JOIN (
  SELECT DISTINCT ON (picture ->> 'id') (picture ->> 'id')::uuid AS image_id, g.id AS gig_id
  FROM gigs g, jsonb_array_elements(g.gallery) AS picture
  ORDER BY picture ->> 'id', g.created_at
) used ON used.image_id = i.id
ON CONFLICT DO NOTHING;
