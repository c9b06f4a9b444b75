import { advisers } from './gigs/business.ts';
import { designers } from './gigs/design.ts';
import { coaches } from './gigs/everyday.ts';
import { marketers } from './gigs/growth-and-words.ts';
import { makers } from './gigs/media.ts';
import { studios } from './gigs/studio.ts';
import { engineers } from './gigs/systems.ts';
import { technologists } from './gigs/technology.ts';
import { writers } from './gigs/words.ts';
import type { SeedFreelancer } from './types.ts';

/** Everyone who sells in the demo; the first is the one to log in with. */
export const freelancers: readonly SeedFreelancer[] = [
  ...designers,
  ...technologists,
  ...writers,
  ...makers,
  ...advisers,
  ...coaches,
  ...studios,
  ...engineers,
  ...marketers,
];
