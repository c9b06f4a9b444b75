'use client';

import type { GigContent } from '@craftlane/contracts/values/gigs';
import { Clock } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Money } from '@/components/money';
import { GigCover } from '../gig-cover';
import { deliveryText } from '../words';
import { tiers } from './content';

/** The gig as it will look in lists, and its packages, while it is typed. */
export function LivePreview({ currency }: { currency: string }) {
  const { control } = useFormContext<GigContent>();
  const { title, galleryImageIds, packages } = useDeferredValue(useWatch({ control }) as GigContent);
  const [cover] = galleryImageIds;
  const priced = tiers.flatMap((tier) => packages.filter((each) => each.tier === tier && each.priceMinor > 0));
  const lowest = Math.min(...priced.map(({ priceMinor }) => priceMinor));
  const fastest = Math.min(...priced.map(({ deliveryDays }) => deliveryDays));
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <GigCover image={cover ? { id: cover } : null} sizes="20rem" />
      <div className="p-4">
        <p className="line-clamp-2 min-h-[2lh] leading-snug font-medium wrap-anywhere">
          {title.trim() || <span className="text-ink-faint">The title of your gig</span>}
        </p>
        {priced.length > 0 && (
          <>
            <p className="mt-3 flex items-end justify-between gap-3 text-sm text-ink-muted">
              <span className="inline-flex items-center gap-1.5">
                <Clock aria-hidden className="size-3.5" />
                {deliveryText(fastest)}
              </span>
              <span>
                From <Money minor={lowest} currency={currency} className="text-base font-semibold text-ink" />
              </span>
            </p>
            <ul aria-label="Packages" className="mt-3 flex flex-col gap-1.5 border-t border-line pt-3 text-sm">
              {priced.map(({ tier, name, priceMinor }) => (
                <li key={tier} className="flex justify-between gap-3">
                  <span className="min-w-0 truncate">{name || <span className="text-ink-faint">Unnamed</span>}</span>
                  <Money minor={priceMinor} currency={currency} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
