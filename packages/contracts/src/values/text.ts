import { z } from 'zod';

// Control characters other than tab and line breaks have no place in text that people read, and halves of surrogate pairs
// are no characters: PostgreSQL refuses to store either.
const unreadable = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Multi-line text, trimmed, `min` to `max` characters after trimming, without control and broken characters. */
export const text = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min, min === 1 ? 'is required' : `must have at least ${min} characters`)
    .max(max, `must have at most ${max} characters`)
    .refine((value) => !unreadable.test(value), 'must not contain control or broken characters');

/** Text on one line: like {@link text}, and without line breaks. */
export const line = (min: number, max: number) =>
  text(min, max).refine((value) => !/[\r\n]/.test(value), 'must be on one line');

/** A UUID, lower-cased; ids made here are version 7. */
export const idSchema = z.uuid().toLowerCase();

/** A UTC instant in ISO 8601. */
export const instantSchema = z.iso.datetime();
