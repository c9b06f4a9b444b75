'use client';

import type { PackageTier } from '@craftlane/contracts/values/gigs';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Checkbox } from '@/components/checkbox';
import { Money } from '@/components/money';
import { Notice } from '@/components/notice';
import { RadioGroup } from '@/components/radio-group';
import { ContinueButton } from './continue-button';
import { type Choices, promises, sumUp } from './selection';

type CheckoutPanelProps = Choices & { gigId: string; freelancerId: string; isOrderable: boolean };

/** Chooses a package and extras of a gig, shows the price, and goes to the payment page. */
export function CheckoutPanel({ gigId, freelancerId, packages, extras, currency, isOrderable }: CheckoutPanelProps) {
  const [tier, setTier] = useState<PackageTier>(packages[0]?.tier ?? 'basic');
  const [extraIds, setExtraIds] = useState<readonly string[]>([]);
  const chosen = packages.find((each) => each.tier === tier);
  if (!chosen) return null;
  const chosenExtras = extras.filter((extra) => extraIds.includes(extra.id));
  const { priceMinor, deliveryDays } = sumUp(chosen, chosenExtras);
  return (
    <Card className="flex flex-col gap-5">
      <RadioGroup
        aria-label="Package"
        value={tier}
        onChange={setTier}
        options={packages.map((each) => ({
          value: each.tier,
          label: (
            <span className="flex flex-wrap justify-between gap-x-3 font-medium">
              {each.name} <Money minor={each.priceMinor} currency={currency} />
            </span>
          ),
        }))}
      />
      <div className="border-t border-line pt-4 text-sm">
        <p>{chosen.description}</p>
        <ul className="mt-3 flex flex-col gap-1.5 text-ink-muted">
          {[...promises(chosen, deliveryDays), ...chosen.features].map((promise) => (
            <li key={promise} className="flex gap-2">
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" /> {promise}
            </li>
          ))}
        </ul>
      </div>
      {extras.length > 0 && (
        <fieldset className="flex flex-col gap-2.5 border-t border-line pt-4">
          <legend className="sr-only">Extras</legend>
          {extras.map((extra) => (
            <Checkbox
              key={extra.id}
              checked={extraIds.includes(extra.id)}
              onChange={(checked) =>
                setExtraIds(checked ? [...extraIds, extra.id] : extraIds.filter((id) => id !== extra.id))
              }
              label={extra.title}
              hint={
                <>
                  + <Money minor={extra.priceMinor} currency={currency} />
                  {extra.extraDays > 0 && `, ${extra.extraDays} more ${extra.extraDays === 1 ? 'day' : 'days'}`}
                </>
              }
            />
          ))}
        </fieldset>
      )}
      <div className="flex items-baseline justify-between border-t border-line pt-4">
        <span className="text-ink-muted">Total before service fee</span>
        <Money minor={priceMinor} currency={currency} className="text-xl font-semibold" />
      </div>
      {isOrderable ? (
        <ContinueButton
          freelancerId={freelancerId}
          selection={{
            gigId,
            packageTier: tier,
            extraIds: chosenExtras.map((extra) => extra.id),
            shownPriceMinor: priceMinor,
          }}
        />
      ) : (
        <Notice tone="warning">This gig is paused and cannot be ordered right now.</Notice>
      )}
      <p className="text-xs text-ink-faint">Your payment is held until you accept the work.</p>
    </Card>
  );
}
