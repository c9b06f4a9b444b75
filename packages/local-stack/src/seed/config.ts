import { serviceUrl } from '@craftlane/service-kit/config';
import { z } from 'zod';

/** Where the seed finds the services it calls, and the clock it moves; without a clock there is no past to fill. */
export const seedConfigSchema = z.object({
  userServiceUrl: serviceUrl(),
  gigServiceUrl: serviceUrl(),
  chatServiceUrl: serviceUrl(),
  paymentServiceUrl: serviceUrl(),
  clockFile: z.string().optional(),
});

/** See {@link seedConfigSchema}. */
export type SeedConfig = z.output<typeof seedConfigSchema>;
