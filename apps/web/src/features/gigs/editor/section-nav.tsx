'use client';

import type { GigContent } from '@craftlane/contracts/values/gigs';
import { Check } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { cn } from '@/lib/cn';
import { publishIssues } from './checks';
import { tidy } from './content';

type Part = { id: string; label: string; fields: readonly (keyof GigContent)[] };

const parts: readonly Part[] = [
  { id: 'basics', label: 'Basics', fields: ['title', 'category', 'subcategory', 'tags'] },
  { id: 'description', label: 'Description', fields: ['description'] },
  { id: 'packages', label: 'Packages', fields: ['packages'] },
  { id: 'extras', label: 'Extras', fields: ['extras'] },
  { id: 'gallery', label: 'Pictures', fields: ['galleryImageIds'] },
  { id: 'faq', label: 'Questions and answers', fields: ['faq'] },
  { id: 'requirements', label: 'What you need to begin', fields: ['requirements'] },
];

/** How much of the line is filled, by the number of parts that are ready. */
const progress = ['w-0', 'w-1/7', 'w-2/7', 'w-3/7', 'w-4/7', 'w-5/7', 'w-6/7', 'w-full'];

/** The parts of the editor, with a tick at those that are ready to be published. */
export function SectionNav({ currency }: { currency: string }) {
  const { control } = useFormContext<GigContent>();
  const content = useDeferredValue(useWatch({ control }) as GigContent);
  const open = new Set(publishIssues(tidy(content), currency).map(({ path }) => path.split('.')[0]));
  const ready = parts.filter(({ fields }) => fields.every((field) => !open.has(field))).length;
  return (
    <nav aria-label="Parts of the gig" className="sticky top-30">
      <p className="px-2 text-sm text-ink-muted">
        {ready === parts.length ? 'Ready to be published' : `${ready} of ${parts.length} parts are ready`}
      </p>
      <div aria-hidden className="mx-2 mt-2 mb-3 h-1.5 overflow-hidden rounded-full bg-sunken">
        <div className={cn('h-full rounded-full bg-success transition-[width]', progress[ready])} />
      </div>
      <ul className="flex flex-col gap-0.5 text-sm">
        {parts.map(({ id, label, fields }) => {
          const isReady = fields.every((field) => !open.has(field));
          return (
            <li key={id}>
              <a href={`#${id}`} className="flex items-center gap-2.5 rounded-md px-2 py-2 hover:bg-sunken">
                <span
                  aria-hidden
                  className={cn(
                    'grid size-5 shrink-0 place-items-center rounded-full',
                    isReady ? 'bg-success-soft text-success' : 'border border-line-strong',
                  )}
                >
                  {isReady && <Check className="size-3.5" />}
                </span>
                {label}
                <span className="sr-only">{isReady ? ', ready' : ', not ready yet'}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
