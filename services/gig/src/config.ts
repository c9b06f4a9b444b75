import { currencySchema } from '@craftlane/contracts/values/money';
import { baseConfigSchema, port, serviceUrl } from '@craftlane/service-kit/config';
import { fileConfigShape } from '@craftlane/service-kit/files';
import { z } from 'zod';

/** Environment of the gig service. */
export const gigConfigSchema = baseConfigSchema.extend({
  port: port().default(4002),
  /** ISO 4217 currency of every new gig. */
  currency: currencySchema.default('EUR'),
  ...fileConfigShape,
  /** Meilisearch; without it PostgreSQL answers every search. */
  meiliUrl: serviceUrl().optional(),
  meiliApiKey: z.string().optional(),
  /** Up to so many published gigs PostgreSQL's search keeps a copy in memory (about 0.5 kB for each); 0 for none. */
  searchMemoryGigs: z.coerce.number().int().min(0).max(2_000_000).default(200_000),
});

/** See {@link gigConfigSchema}. */
export type GigConfig = z.output<typeof gigConfigSchema>;
