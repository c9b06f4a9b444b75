import { slugOf, type TopCategory } from './top-categories.ts';

/** A leaf of the category tree. */
export type Subcategory = { slug: string; name: string };

/** A top-level category with its leaves. */
export type Category = TopCategory & { subcategories: readonly Subcategory[] };

const category = (name: string, ...subcategories: string[]): Category => ({
  slug: slugOf(name),
  name,
  subcategories: subcategories.map((subcategory) => ({ slug: slugOf(subcategory), name: subcategory })),
});

/** The curated tree that gigs are filed under; slugs are part of addresses and never change. */
export const categories: readonly Category[] = [
  category(
    'Graphics & Design',
    'Logo Design',
    'Brand Identity',
    'Illustration',
    'Web & App Design',
    'Packaging',
    'Presentation Design',
    'Icon Design',
  ),
  category(
    'Programming & Tech',
    'Web Development',
    'Mobile Apps',
    'E-Commerce',
    'APIs & Integrations',
    'Data Engineering',
    'DevOps & Cloud',
    'Bug Fixing',
  ),
  category(
    'Writing & Translation',
    'Articles & Blog Posts',
    'Copywriting',
    'Technical Writing',
    'Translation',
    'Proofreading & Editing',
    'CVs & Cover Letters',
  ),
  category(
    'Video & Animation',
    'Video Editing',
    'Explainer Videos',
    'Motion Graphics',
    'Short-Form Video',
    'Subtitles & Captions',
    '3D Animation',
  ),
  category(
    'Music & Audio',
    'Voice Over',
    'Mixing & Mastering',
    'Podcast Editing',
    'Music Composition',
    'Sound Design',
    'Jingles & Intros',
  ),
  category(
    'Marketing',
    'Search Engine Optimisation',
    'Social Media',
    'E-Mail Marketing',
    'Search Advertising',
    'Market Research',
    'Marketing Strategy',
  ),
  category(
    'Photography',
    'Product Photography',
    'Photo Retouching',
    'Portraits',
    'Food Photography',
    'Real Estate Photography',
    'Event Photography',
  ),
  category(
    'Business',
    'Business Plans',
    'Financial Models',
    'Virtual Assistance',
    'Project Management',
    'Legal Documents',
    'Customer Support',
  ),
  category(
    'Data & AI',
    'Data Analysis',
    'Dashboards',
    'Machine Learning',
    'Data Entry & Cleaning',
    'Chatbots & Assistants',
    'Spreadsheets',
  ),
  category(
    'Lifestyle & Learning',
    'Online Tutoring',
    'Language Lessons',
    'Fitness Plans',
    'Nutrition Plans',
    'Interior Planning',
    'Travel Planning',
  ),
];

/** The category with this slug, or null. */
export function findCategory(slug: string): Category | null {
  return categories.find((candidate) => candidate.slug === slug) ?? null;
}

/** The leaf with this slug inside a category, or null. */
export function findSubcategory(categorySlug: string, slug: string): Subcategory | null {
  return findCategory(categorySlug)?.subcategories.find((candidate) => candidate.slug === slug) ?? null;
}
