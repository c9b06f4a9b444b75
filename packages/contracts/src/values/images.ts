/** Pixel widths every gallery image is stored in, as WebP at `/api/gigs/images/{id}/{width}`. */
export const imageWidths = [400, 800, 1600] as const;

/** Pixel widths every avatar is stored in, as square WebP at `/api/users/avatars/{id}/{width}`. */
export const avatarWidths = [96, 288] as const;
