import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { baseConfigSchema, ConfigError, durationMs, envName, parseConfig } from './config.ts';

const good = {
  PORT: '4002',
  DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/gig',
  INTERNAL_SECRET: 'x'.repeat(32),
  USER_SERVICE_URL: 'http://127.0.0.1:4001/',
  GIG_SERVICE_URL: 'http://127.0.0.1:4002',
  CHAT_SERVICE_URL: 'http://127.0.0.1:4003',
  PAYMENT_SERVICE_URL: 'http://127.0.0.1:4004',
  WEB_URL: 'http://127.0.0.1:3000',
  PUBLIC_URL: 'http://localhost:3000',
};

test('a good environment is parsed, with defaults and without trailing slashes', () => {
  const config = parseConfig(baseConfigSchema, good);
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4002, userServiceUrl: 'http://127.0.0.1:4001' });
});

test('every bad variable is named at once, and no value is shown', () => {
  const bad = { ...good, PORT: 'x', INTERNAL_SECRET: 'hunter2', WEB_URL: ' ' };
  const work = () => parseConfig(baseConfigSchema, bad);
  expect(work).toThrow(ConfigError);
  expect(work).toThrow(/PORT: .*\n.*INTERNAL_SECRET: must have at least 32 characters\n.*WEB_URL: is missing/);
  expect(work).not.toThrow(/hunter2/);
});

test('a key of the schema names its variable', () => {
  expect(envName('stripeApiBase')).toBe('STRIPE_API_BASE');
  expect(envName('host')).toBe('HOST');
});

describe('a duration', () => {
  test.each([
    ['PT30M', 1_800_000],
    ['P3D', 259_200_000],
    ['P1DT2H', 93_600_000],
    ['PT1.5S', 1500],
    ['P2W', 1_209_600_000],
  ])('%s is %i ms', (text, ms) => {
    expect(durationMs().parse(text)).toBe(ms);
  });

  test.each(['', 'P', 'PT', '30', 'P1M', 'P1Y', 'PT1D', '-PT1S', 'P3D '])('"%s" is refused', (text) => {
    expect(z.object({ d: durationMs() }).safeParse({ d: text }).success).toBe(false);
  });
});
