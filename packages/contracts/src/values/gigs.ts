import { z } from 'zod';
import { toMinor } from './amounts.ts';
import { findCategory, findSubcategory } from './categories.ts';
import { amountMinorSchema } from './money.ts';
import { idSchema, line, text } from './text.ts';

export const packageTierSchema = z.enum(['basic', 'standard', 'premium']);

/** See {@link packageTierSchema}. */
export type PackageTier = z.infer<typeof packageTierSchema>;

/** Price limits of a package or extra in major units of the installation's currency. */
export const priceLimitsMajor = { min: 5, max: 10_000 };

/** The size limits of a gig; drafts hold to the maxima, published gigs to both. */
export const gigLimits = {
  title: { min: 10, max: 80 },
  description: { min: 120, max: 5_000 },
  tags: { min: 1, max: 5, length: 24 },
  gallery: { min: 1, max: 8 },
  packages: { min: 1, max: 3, name: 40, description: 200, features: 10 },
  extras: { max: 5 },
  faq: { max: 10, question: 120, answer: 500 },
  requirements: { max: 10, question: 200, options: 12 },
} as const;

/** How many revisions a package includes. */
export const revisionsSchema = z.union([z.int().min(0).max(9), z.literal('unlimited')]);

/** A package as a draft holds it; prices are checked against {@link priceLimitsMajor} at publication. */
export const packageSchema = z.strictObject({
  tier: packageTierSchema,
  name: line(0, gigLimits.packages.name),
  description: text(0, gigLimits.packages.description),
  priceMinor: amountMinorSchema,
  deliveryDays: z.int().min(1).max(90),
  revisions: revisionsSchema,
  features: z.array(line(1, 60)).max(gigLimits.packages.features),
});

/** See {@link packageSchema}. */
export type GigPackage = z.infer<typeof packageSchema>;

/** An optional addition to a package; `extraDays` lengthens the delivery. */
export const extraSchema = z.strictObject({
  id: idSchema,
  title: line(0, 60),
  priceMinor: amountMinorSchema,
  extraDays: z.int().min(0).max(30),
});

/** See {@link extraSchema}. */
export type GigExtra = z.infer<typeof extraSchema>;

export const faqSchema = z.strictObject({
  question: line(0, gigLimits.faq.question),
  answer: text(0, gigLimits.faq.answer),
});

/** A question the buyer answers after paying; `options` belong to `choice` alone. */
export const requirementSchema = z.strictObject({
  id: idSchema,
  type: z.enum(['text', 'choice', 'file']),
  question: line(0, gigLimits.requirements.question),
  required: z.boolean(),
  options: z.array(line(1, 80)).max(gigLimits.requirements.options),
});

/** See {@link requirementSchema}. */
export type Requirement = z.infer<typeof requirementSchema>;

/** Everything the owner edits. Complete but lenient: a draft may be below every minimum. */
export const gigContentSchema = z.strictObject({
  title: line(0, gigLimits.title.max),
  category: line(0, 60).nullable(),
  subcategory: line(0, 60).nullable(),
  tags: z.array(line(1, gigLimits.tags.length).toLowerCase()).max(gigLimits.tags.max),
  description: text(0, gigLimits.description.max),
  packages: z.array(packageSchema).max(gigLimits.packages.max),
  extras: z.array(extraSchema).max(gigLimits.extras.max),
  galleryImageIds: z.array(idSchema).max(gigLimits.gallery.max),
  faq: z.array(faqSchema).max(gigLimits.faq.max),
  requirements: z.array(requirementSchema).max(gigLimits.requirements.max),
});

/** See {@link gigContentSchema}. */
export type GigContent = z.infer<typeof gigContentSchema>;

/** What a gig must hold to be published; every failing field is named. Shared by the service and the editor. */
export function publishableGigSchema(currency: string) {
  const price = z
    .int()
    .min(toMinor(priceLimitsMajor.min, currency), `must be at least ${priceLimitsMajor.min} ${currency}`)
    .max(toMinor(priceLimitsMajor.max, currency), `must be at most ${priceLimitsMajor.max} ${currency}`);
  const { title, description, tags, gallery, packages } = gigLimits;
  return gigContentSchema
    .extend({
      title: line(title.min, title.max),
      category: z.string('choose a category'),
      subcategory: z.string('choose a subcategory'),
      tags: z.array(z.string()).min(tags.min, 'add at least one tag').max(tags.max),
      description: text(description.min, description.max),
      packages: z
        .array(
          packageSchema.extend({
            name: line(1, packages.name),
            description: text(1, packages.description),
            priceMinor: price,
          }),
        )
        .min(packages.min, 'offer at least one package')
        .max(packages.max),
      extras: z.array(extraSchema.extend({ title: line(1, 60), priceMinor: price })).max(gigLimits.extras.max),
      galleryImageIds: z.array(idSchema).min(gallery.min, 'add at least one image').max(gallery.max),
      faq: z.array(
        z.strictObject({ question: line(1, gigLimits.faq.question), answer: text(1, gigLimits.faq.answer) }),
      ),
      requirements: z.array(requirementSchema.extend({ question: line(1, gigLimits.requirements.question) })),
    })
    .superRefine((gig, ctx) => {
      const issue = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message });
      if (gig.category && !findCategory(gig.category)) issue(['category'], 'is not a category');
      else if (gig.category && gig.subcategory && !findSubcategory(gig.category, gig.subcategory))
        issue(['subcategory'], 'does not belong to the category');
      if (new Set(gig.packages.map((each) => each.tier)).size < gig.packages.length)
        issue(['packages'], 'holds a tier twice');
      gig.requirements.forEach((requirement, index) => {
        if (requirement.type === 'choice' && requirement.options.length < 2)
          issue(['requirements', index, 'options'], 'needs at least two options');
      });
    });
}

/** An empty draft, the start of the editor. */
export const emptyGigContent: GigContent = {
  title: '',
  category: null,
  subcategory: null,
  tags: [],
  description: '',
  packages: [],
  extras: [],
  galleryImageIds: [],
  faq: [],
  requirements: [],
};
