import { randomUUID } from 'node:crypto';
import type { Quote } from '@craftlane/contracts/gig';

/** A quote for 80.00 EUR without extras and requirements; `changes` replace its parts. */
export function aQuote(changes: Partial<Quote> = {}): Quote {
  return {
    gigId: randomUUID(),
    gigVersion: 1,
    freelancerId: randomUUID(),
    slug: 'a-hand-drawn-logo',
    title: 'A hand-drawn logo for your shop',
    coverImageId: null,
    currency: 'EUR',
    package: {
      tier: 'standard',
      name: 'Standard',
      description: 'Three drafts.',
      priceMinor: 8_000,
      deliveryDays: 4,
      revisions: 1,
      features: ['Vector file'],
    },
    extras: [],
    requirements: [],
    priceMinor: 8_000,
    extrasMinor: 0,
    deliveryDays: 4,
    ...changes,
  };
}

/** A required text question, a required choice and an optional file. */
export function threeRequirements(): Quote['requirements'] {
  return [
    { id: randomUUID(), type: 'text', question: 'What does your shop sell?', required: true, options: [] },
    { id: randomUUID(), type: 'choice', question: 'Which style?', required: true, options: ['Modern', 'Classic'] },
    { id: randomUUID(), type: 'file', question: 'Your old logo', required: false, options: [] },
  ];
}
