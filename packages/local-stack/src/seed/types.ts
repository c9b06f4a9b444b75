/** A demo freelancer and what they sell. */
export type SeedFreelancer = {
  name: string;
  handle: string;
  country: string;
  timeZone: string;
  languages: readonly [code: string, level: 'basic' | 'conversational' | 'fluent' | 'native'][];
  headline: string;
  bio: string;
  skills: readonly string[];
  category: string;
  gigs: readonly SeedGig[];
};

/** A demo gig; prices in major units. `tiers` are the packages' names, `steps` what each larger one adds. */
export type SeedGig = {
  title: string;
  /** When it differs from the freelancer's own. */
  category?: string;
  subcategory: string;
  tags: readonly string[];
  pitch: string;
  process: string;
  includes: readonly string[];
  price: number;
  days: number;
  tiers: readonly [string, string, string];
  steps: readonly [string, string, string];
  faq: readonly (readonly [question: string, answer: string])[];
  ask: string;
};

/** How a freelancer works and packs what they offer, the same for all their gigs. */
export type WayOfWorking = Pick<SeedGig, 'process' | 'tiers' | 'steps'>;

/** Gigs of someone who works the same way in all of them. */
export function inOneWay(way: WayOfWorking, gigs: readonly Omit<SeedGig, keyof WayOfWorking>[]): SeedGig[] {
  return gigs.map((gig) => ({ ...gig, ...way }));
}
