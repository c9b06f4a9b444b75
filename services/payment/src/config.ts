import { currencySchema } from '@craftlane/contracts/values/money';
import { baseConfigSchema, durationMs, port } from '@craftlane/service-kit/config';
import { fileConfigShape } from '@craftlane/service-kit/files';
import { z } from 'zod';
import { crashPointNames } from './crash-point.ts';

const HOUR_MS = 3_600_000;
const basisPoints = z.coerce.number().int().min(0).max(5_000);

/** The environment of the payment service; see README for units and defaults. */
export const paymentConfigSchema = baseConfigSchema.extend({
  ...fileConfigShape,
  port: port().default(4004),
  stripeSecretKey: z.string().min(8),
  stripeApiBase: z.url({ protocol: /^https?$/ }).optional(),
  stripeWebhookSecrets: z
    .string()
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .pipe(z.array(z.string().min(8, 'each must have at least 8 characters')).min(1)),
  currency: currencySchema.default('EUR'),
  buyerFeeBps: basisPoints.default(500),
  freelancerCommissionBps: basisPoints.default(1_000),
  checkoutExpiresAfter: durationMs()
    .refine((ms) => ms >= 1_000 && ms <= 22 * HOUR_MS, 'must be between PT1S and PT22H')
    .default(HOUR_MS / 2),
  reviewPeriod: durationMs()
    .refine((ms) => ms >= 1_000, 'must be at least PT1S')
    .default(72 * HOUR_MS),
  requirementsPeriod: durationMs()
    .refine((ms) => ms >= 1_000, 'must be at least PT1S')
    .default(14 * 24 * HOUR_MS),
  cancellationPeriod: durationMs()
    .refine((ms) => ms >= 1_000, 'must be at least PT1S')
    .default(48 * HOUR_MS),
  lateGrace: durationMs().default(24 * HOUR_MS),
  clearingPeriod: durationMs().default(14 * 24 * HOUR_MS),
  chargebackLossBearer: z.enum(['platform', 'freelancer']).default('platform'),
  cancellationFeeBearer: z.enum(['platform', 'buyer']).default('platform'),
  invoiceIssuer: z
    .string()
    .default('Craftlane')
    .transform((line) => line.split(',').map((part) => part.trim())),
  nodeEnv: z.string().default('development'),
  crashAt: z.enum(crashPointNames).optional(),
});

/** See {@link paymentConfigSchema}. */
export type PaymentConfig = z.output<typeof paymentConfigSchema>;
