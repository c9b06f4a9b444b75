'use client';

import { formatMoney } from '@craftlane/contracts/values/amounts';
import { useRouter } from 'next/navigation';
import { useId, useState, useTransition } from 'react';
import { Button } from '@/components/button';
import { MoneyInput } from '@/components/money-input';
import { RangeSlider } from '@/components/range-slider';
import { placeOf, priceAt, priceScaleSize } from './price-scale';
import { type SearchQuery, searchHref } from './search-query';

type PriceFormProps = { query: SearchQuery; currency: string };

/** A span of prices, dragged or typed. Limits in the wrong order are swapped. */
export function PriceForm({ query, currency }: PriceFormProps) {
  const router = useRouter();
  const id = useId();
  const [isPending, startTransition] = useTransition();
  const [min, setMin] = useState<number | null>(query.minPriceMinor ?? null);
  const [max, setMax] = useState<number | null>(query.maxPriceMinor ?? null);
  const places = [placeOf(min, 0, currency), placeOf(max, priceScaleSize, currency)] as const;
  const drag = ([low, high]: [number, number]) => {
    if (low !== places[0]) setMin(priceAt(low, currency));
    if (high !== places[1]) setMax(priceAt(high, currency));
  };
  const apply = () => {
    const [low, high] = min !== null && max !== null && min > max ? [max, min] : [min, max];
    const change = { minPriceMinor: low || undefined, maxPriceMinor: high ?? undefined };
    startTransition(() => router.push(searchHref(query, change), { scroll: false }));
  };
  return (
    <form
      className="mt-3 grid grid-cols-2 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <RangeSlider
        value={places}
        size={priceScaleSize}
        onChange={drag}
        onRelease={apply}
        labels={['Lowest price', 'Highest price']}
        valueText={(place) => limitText(priceAt(place, currency), currency)}
        className="col-span-2"
      />
      <label htmlFor={`${id}-min`} className="text-xs text-ink-muted">
        From
        <MoneyInput id={`${id}-min`} value={min} onChange={setMin} currency={currency} />
      </label>
      <label htmlFor={`${id}-max`} className="text-xs text-ink-muted">
        To
        <MoneyInput id={`${id}-max`} value={max} onChange={setMax} currency={currency} />
      </label>
      <Button type="submit" variant="secondary" size="sm" className="col-span-2" loading={isPending}>
        Apply
      </Button>
    </form>
  );
}

function limitText(minor: number | null, currency: string): string {
  return minor === null ? 'no limit' : formatMoney(minor, currency);
}
