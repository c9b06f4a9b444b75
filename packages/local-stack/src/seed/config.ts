import { serviceUrl } from '@craftlane/service-kit/config';
import { z } from 'zod';

/** Where the seed finds the services it calls. */
export const seedConfigSchema = z.object({ userServiceUrl: serviceUrl(), gigServiceUrl: serviceUrl() });
