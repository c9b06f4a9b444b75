import { z } from 'zod';
import { idSchema, line, text } from './text.ts';

const reservedHandles = new Set(['admin', 'api', 'operator', 'craftlane', 'support', 'help', 'me', 'settings', 'new']);

/** The name in a freelancer's address: 3–30 of a–z, 0–9 and inner hyphens; a few words are reserved. */
export const handleSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,28})[a-z0-9]$/, 'use 3–30 letters, digits and inner hyphens')
  .refine((handle) => !reservedHandles.has(handle), 'is reserved');

export const displayNameSchema = line(1, 50);

/** ISO 3166-1 alpha-2 country code. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code');

/** An IANA time zone this runtime knows, for example `Europe/Vienna`. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'must be a time zone such as Europe/Vienna');

export const languageLevelSchema = z.enum(['basic', 'conversational', 'fluent', 'native']);

/** A language (ISO 639-1) and how well it is spoken. */
export const languageSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2}$/, 'must be a two-letter language code'),
  level: languageLevelSchema,
});

export const portfolioLinkSchema = z.strictObject({
  label: line(1, 50),
  url: line(1, 500).pipe(z.url({ protocol: /^https?$/, message: 'must be a web address' })),
});

/** What a person edits about themselves; a handle, headline, bio, skill and country make a freelancer. */
export const profileInputSchema = z.strictObject({
  displayName: displayNameSchema,
  handle: handleSchema.nullable(),
  headline: line(0, 80),
  bio: text(0, 1_200),
  skills: z.array(line(1, 40)).max(20),
  languages: z.array(languageSchema).max(10),
  country: countrySchema.nullable(),
  timeZone: timeZoneSchema.nullable(),
  portfolioLinks: z.array(portfolioLinkSchema).max(10),
});

/** See {@link profileInputSchema}. */
export type ProfileInput = z.infer<typeof profileInputSchema>;

/** The few public facts about a person that other services and pages keep a copy of. */
export const personCardSchema = z.object({
  userId: idSchema,
  displayName: z.string(),
  handle: z.string().nullable(),
  headline: z.string(),
  country: z.string().nullable(),
  languages: z.array(languageSchema),
  isFreelancer: z.boolean(),
  /** Their picture at `/api/users/avatars/{id}/{width}`; null for none, absent where nobody has said yet. */
  avatarId: idSchema.nullish(),
});

/** See {@link personCardSchema}. */
export type PersonCard = z.infer<typeof personCardSchema>;

/** Whether a profile is complete enough to sell: handle, headline, bio, country and at least one skill. */
export function isFreelancerProfile(profile: Pick<ProfileInput, 'handle' | 'headline' | 'bio' | 'country' | 'skills'>) {
  const { handle, headline, bio, country, skills } = profile;
  return Boolean(handle && headline && bio && country && skills.length > 0);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
