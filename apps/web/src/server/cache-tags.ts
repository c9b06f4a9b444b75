/** On everything public that is cached; refreshed once at every start. */
export const publicTag = 'public';

/** What the home page shows. */
export const homeTag = 'home';

/** The page of one gig. */
export const gigTag = (slug: string) => `gig:${slug}`;

/** The public page of one freelancer. */
export const freelancerTag = (handle: string) => `freelancer:${handle}`;

/** Every gig page and list that shows the card of this person. */
export const personTag = (userId: string) => `person:${userId}`;

/** Lists of gigs in a category. */
export const categoryTag = (slug: string) => `category:${slug}`;
