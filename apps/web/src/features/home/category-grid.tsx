'use client';

import { topCategories } from '@craftlane/contracts/values/top-categories';
import {
  BrainCircuit,
  Briefcase,
  Camera,
  Clapperboard,
  CodeXml,
  GraduationCap,
  type LucideIcon,
  Megaphone,
  Music,
  Palette,
  PenLine,
  Shapes,
} from 'lucide-react';
import Link from 'next/link';

const icons: Record<string, LucideIcon> = {
  'graphics-and-design': Palette,
  'programming-and-tech': CodeXml,
  'writing-and-translation': PenLine,
  'video-and-animation': Clapperboard,
  'music-and-audio': Music,
  marketing: Megaphone,
  photography: Camera,
  business: Briefcase,
  'data-and-ai': BrainCircuit,
  'lifestyle-and-learning': GraduationCap,
};

/** Every category, with the number of its gigs where there are some. */
export function CategoryGrid({ countByCategory }: { countByCategory: Record<string, number> }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5 lg:gap-4">
      {topCategories.map(({ slug, name }) => {
        const Icon = icons[slug] ?? Shapes;
        const count = countByCategory[slug];
        return (
          <li key={slug}>
            <Link
              href={`/search?category=${slug}`}
              className="flex h-full flex-col gap-3 rounded-lg border border-line bg-surface p-4 shadow-card transition-colors hover:border-line-strong sm:p-5"
            >
              <span aria-hidden className="grid size-10 place-items-center rounded-md bg-primary-soft text-primary-ink">
                <Icon className="size-5" />
              </span>
              <span>
                <span className="block leading-snug font-medium">{name}</span>
                {count !== undefined && (
                  <span className="text-sm text-ink-muted">
                    {count.toLocaleString('en')} {count === 1 ? 'gig' : 'gigs'}
                  </span>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
