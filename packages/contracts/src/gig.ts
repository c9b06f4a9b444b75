import { z } from 'zod';
import { errors, open, signedIn } from './base.ts';
import { fileProcedures } from './files.ts';
import { extraSchema, gigContentSchema, packageSchema, packageTierSchema, requirementSchema } from './values/gigs.ts';
import { currencySchema, maxAmountMinor } from './values/money.ts';
import { pageOf, pageQueryShape } from './values/paging.ts';
import { personCardSchema } from './values/people.ts';
import { idSchema, instantSchema, line } from './values/text.ts';

export const gigStatusSchema = z.enum(['draft', 'published', 'paused', 'removed', 'deleted']);

/** See {@link gigStatusSchema}. */
export type GigStatus = z.infer<typeof gigStatusSchema>;

/** A stored image; `width` and `height` are those of the original in pixels, so that pages can reserve its space. */
export const imageSchema = z.object({ id: idSchema, width: z.int(), height: z.int() });

/** See {@link imageSchema}. */
export type GigImage = z.infer<typeof imageSchema>;

// What was checked on its way in is not measured again on its way out: answers are checked for their shape alone.
const shownPackageSchema = z.object({
  tier: packageTierSchema,
  name: z.string(),
  description: z.string(),
  priceMinor: z.int(),
  deliveryDays: z.int(),
  revisions: z.union([z.int(), z.literal('unlimited')]),
  features: z.array(z.string()),
});
const shownExtraSchema = z.object({ id: z.string(), title: z.string(), priceMinor: z.int(), extraDays: z.int() });
const shownRequirementSchema = z.object({
  id: z.string(),
  type: requirementSchema.shape.type,
  question: z.string(),
  required: z.boolean(),
  options: z.array(z.string()),
});

/** A gig with everything its page shows. `slug` is null until the first publication, `freelancer` until their card is known. */
export const gigSchema = z.object({
  id: idSchema,
  slug: z.string().nullable(),
  freelancerId: idSchema,
  status: gigStatusSchema,
  version: z.int(),
  title: z.string(),
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  tags: z.array(z.string()),
  description: z.string(),
  packages: z.array(shownPackageSchema),
  extras: z.array(shownExtraSchema),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })),
  requirements: z.array(shownRequirementSchema),
  currency: currencySchema,
  gallery: z.array(imageSchema),
  freelancer: personCardSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
});

/** See {@link gigSchema}. */
export type Gig = z.infer<typeof gigSchema>;

/** A gig in a list. */
export const gigCardSchema = z.object({
  id: idSchema,
  slug: z.string(),
  title: z.string(),
  category: z.string(),
  subcategory: z.string(),
  tags: z.array(z.string()),
  cover: imageSchema.nullable(),
  fromPriceMinor: z.int(),
  currency: currencySchema,
  minDeliveryDays: z.int(),
  freelancer: personCardSchema,
  publishedAt: instantSchema,
});

/** See {@link gigCardSchema}. */
export type GigCard = z.infer<typeof gigCardSchema>;

/** A row of the owner's own list; a draft has no slug and may lack the rest. */
export const ownGigSchema = z.object({
  id: idSchema,
  slug: z.string().nullable(),
  title: z.string(),
  status: gigStatusSchema,
  version: z.int(),
  cover: imageSchema.nullable(),
  fromPriceMinor: z.int().nullable(),
  currency: currencySchema,
  updatedAt: instantSchema,
});

/** See {@link ownGigSchema}. */
export type OwnGig = z.infer<typeof ownGigSchema>;

export const sortSchema = z.enum(['relevance', 'newest', 'price_asc', 'price_desc', 'popular']);

/** What a search asks for; prices in minor units. Several `tags` must all match. */
export const searchInputSchema = z.strictObject({
  q: z.string().trim().max(200).optional(),
  category: line(0, 60).optional(),
  subcategory: line(0, 60).optional(),
  tags: z.union([z.array(line(0, 24)).max(5), line(0, 24).transform((tag) => [tag])]).optional(),
  minPriceMinor: z.coerce.number().int().min(0).max(maxAmountMinor).optional(),
  maxPriceMinor: z.coerce.number().int().min(0).max(maxAmountMinor).optional(),
  maxDeliveryDays: z.coerce.number().int().min(1).max(90).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  freelancerId: idSchema.optional(),
  sort: sortSchema.default('relevance'),
  ...pageQueryShape,
});

/** See {@link searchInputSchema}. */
export type SearchInput = z.infer<typeof searchInputSchema>;

const facetSchema = z.array(z.object({ value: z.string(), count: z.int() }));

/**
 * What a search answers. `highlight` is the title in parts, the matching ones marked. Facet counts ignore the facet's own
 * filter. `totalIsCapped` says that more than 10,000 match. `tookMs` is the engine's time.
 */
export const searchResultSchema = z.object({
  hits: z.array(gigCardSchema.extend({ highlight: z.array(z.object({ text: z.string(), isMatch: z.boolean() })) })),
  total: z.int(),
  totalIsCapped: z.boolean(),
  page: z.int(),
  pageSize: z.int(),
  facets: z.object({
    category: facetSchema,
    subcategory: facetSchema,
    tags: facetSchema,
    price: facetSchema,
    delivery: facetSchema,
    language: facetSchema,
  }),
  engine: z.enum(['meilisearch', 'postgresql']),
  tookMs: z.number(),
});

/** See {@link searchResultSchema}. */
export type SearchResult = z.infer<typeof searchResultSchema>;

/** A public gig as lists of addresses name it. */
export const publishedGigSchema = z.object({
  id: idSchema,
  slug: z.string(),
  updatedAt: instantSchema,
  freelancerHandle: z.string().nullable(),
});

/** See {@link publishedGigSchema}. */
export type PublishedGig = z.infer<typeof publishedGigSchema>;

/** What has been typed so far. */
export const suggestionInputSchema = z.strictObject({ q: z.string().trim().min(1).max(200) });

/** See {@link suggestionInputSchema}. */
export type SuggestionInput = z.infer<typeof suggestionInputSchema>;

/** Up to eight texts to search for, likeliest first, each found by at least one gig; none when nothing fits. */
export const suggestionsSchema = z.object({
  suggestions: z.array(z.string()),
  engine: searchResultSchema.shape.engine,
});

/** See {@link suggestionsSchema}. */
export type Suggestions = z.infer<typeof suggestionsSchema>;

/** The authoritative price of a selection at this moment, with what an order freezes. Amounts in minor units. */
export const quoteSchema = z.object({
  gigId: idSchema,
  gigVersion: z.int(),
  freelancerId: idSchema,
  slug: z.string(),
  title: z.string(),
  coverImageId: idSchema.nullable(),
  currency: currencySchema,
  package: packageSchema,
  extras: z.array(extraSchema),
  requirements: z.array(requirementSchema),
  priceMinor: z.int(),
  extrasMinor: z.int(),
  deliveryDays: z.int(),
});

/** See {@link quoteSchema}. */
export type Quote = z.infer<typeof quoteSchema>;

const byId = z.strictObject({ id: idSchema });
const illegal = { ILLEGAL_TRANSITION: errors.ILLEGAL_TRANSITION };

/**
 * What the gig service promises: gigs, their pictures, search and prices. A gallery names own files of purpose `gallery` that are ready
 * and belong to no other gig.
 */
export const gigContract = {
  ...fileProcedures('/api/gigs', ['gallery']),
  create: signedIn
    .errors({ PROFILE_INCOMPLETE: errors.PROFILE_INCOMPLETE })
    .route({ method: 'POST', path: '/api/gigs', successStatus: 201, tags: ['gigs'] })
    .input(gigContentSchema.partial().extend({ publish: z.boolean().default(false) }))
    .output(gigSchema),
  get: open
    .route({ method: 'GET', path: '/api/gigs/{id}', tags: ['gigs'] })
    .input(byId)
    .output(gigSchema),
  getBySlug: open
    .route({ method: 'GET', path: '/api/gigs/by-slug/{slug}', tags: ['gigs'] })
    .input(z.strictObject({ slug: line(1, 120) }))
    .output(gigSchema),
  /** Replaces the given fields; `version` is the one the editor read, else `STALE_VERSION`. */
  update: signedIn
    .errors({ STALE_VERSION: errors.STALE_VERSION, ...illegal })
    .route({ method: 'PUT', path: '/api/gigs/{id}', tags: ['gigs'] })
    .input(gigContentSchema.partial().extend({ id: idSchema, version: z.int().min(1) }))
    .output(gigSchema),
  delete: signedIn
    .errors(illegal)
    .route({ method: 'DELETE', path: '/api/gigs/{id}', successStatus: 204, tags: ['gigs'] })
    .input(byId)
    .output(z.void()),
  publish: signedIn
    .errors({ PROFILE_INCOMPLETE: errors.PROFILE_INCOMPLETE, ...illegal })
    .route({ method: 'POST', path: '/api/gigs/{id}/publish', tags: ['gigs'] })
    .input(byId)
    .output(gigSchema),
  pause: signedIn
    .errors(illegal)
    .route({ method: 'POST', path: '/api/gigs/{id}/pause', tags: ['gigs'] })
    .input(byId)
    .output(gigSchema),
  search: open
    .route({ method: 'GET', path: '/api/gigs/search', tags: ['search'] })
    .input(searchInputSchema)
    .output(searchResultSchema),
  /** Every public gig in the order of ids, those after `after`; for site maps. */
  listPublished: open
    .route({ method: 'GET', path: '/api/gigs/published', tags: ['gigs'] })
    .input(
      z.strictObject({
        after: idSchema.optional(),
        limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
      }),
    )
    .output(z.object({ items: z.array(publishedGigSchema), hasMore: z.boolean() })),
  suggest: open
    .route({ method: 'GET', path: '/api/gigs/suggestions', tags: ['search'] })
    .input(suggestionInputSchema)
    .output(suggestionsSchema),
  mine: signedIn
    .route({ method: 'GET', path: '/api/gigs/mine', tags: ['gigs'] })
    .input(z.strictObject({ status: gigStatusSchema.optional(), ...pageQueryShape }))
    .output(pageOf(ownGigSchema)),
  /** Only a published gig has a price; anything else that may be seen is `GIG_UNAVAILABLE`. */
  quote: signedIn
    .errors({ GIG_UNAVAILABLE: errors.GIG_UNAVAILABLE })
    .route({ method: 'POST', path: '/api/gigs/{id}/quote', tags: ['prices'] })
    .input(
      z.strictObject({ id: idSchema, packageTier: packageTierSchema, extraIds: z.array(idSchema).max(5).default([]) }),
    )
    .output(quoteSchema),
};
