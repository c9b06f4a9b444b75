/** Pixel widths every gallery image is stored in, as WebP at `/api/gigs/images/{id}/{width}`. */
export const imageWidths = [400, 800, 1600] as const;
