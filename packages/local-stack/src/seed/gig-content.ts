import { categories } from '@craftlane/contracts/values/categories';
import type { GigContent, PackageTier } from '@craftlane/contracts/values/gigs';
import type { SeedFreelancer, SeedGig } from './types.ts';

const tiers: readonly PackageTier[] = ['basic', 'standard', 'premium'];
const priceFactors = [1, 2.1, 3.8];
const dayFactors = [1, 1.5, 2.2];

/** The content of a demo gig, complete enough to be published. `newId` gives ids for its extras and questions; prices assume two decimals. */
export function gigContent(freelancer: SeedFreelancer, gig: SeedGig, imageId: string, newId: () => string): GigContent {
  const category = gig.category ?? freelancer.category;
  return {
    title: gig.title,
    category,
    subcategory: gig.subcategory,
    tags: [...gig.tags],
    description: describe(gig, category),
    packages: tiers.map((tier, index) => ({
      tier,
      name: gig.tiers[index] ?? '',
      description: gig.steps[index] ?? '',
      priceMinor: roundToFive(gig.price * (priceFactors[index] ?? 1)) * 100,
      deliveryDays: Math.min(90, Math.ceil(gig.days * (dayFactors[index] ?? 1))),
      revisions: index === 2 ? 'unlimited' : index + 1,
      features: gig.includes.slice(0, index + 1),
    })),
    extras: [
      {
        id: newId(),
        title: 'A source file and one more round',
        priceMinor: roundToFive(gig.price * 0.3) * 100,
        extraDays: 1,
      },
    ],
    galleryImageIds: [imageId],
    faq: gig.faq.map(([question, answer]) => ({ question, answer })),
    requirements: [
      { id: newId(), type: 'text', question: gig.ask, required: true, options: [] },
      {
        id: newId(),
        type: 'choice',
        question: 'How should we talk while I work?',
        required: false,
        options: ['Messages here', 'A short call first', 'Just deliver'],
      },
    ],
  };
}

function describe(gig: SeedGig, category: string): string {
  const included = gig.includes.map((each) => `- ${each}`).join('\n');
  const field = categories.find((each) => each.slug === category)?.name ?? 'my field';
  return `${gig.pitch}\n\n## How it works\n\n${gig.process}\n\n## What you get\n\n${included}\n\nNot sure which package fits? Write to me before you order. I answer questions about ${field.toLowerCase()} gladly, also when they do not lead to an order.`;
}

function roundToFive(price: number): number {
  return Math.max(5, Math.round(price / 5) * 5);
}
