'use client';

import { type GigContent, gigLimits } from '@craftlane/contracts/values/gigs';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/components/button';
import { cn } from '@/lib/cn';
import { tierNames } from '../words';
import { newPackage, tiers } from './content';
import { PackageFields } from './package-fields';
import { Section } from './section';

const columns = ['', 'md:grid-cols-2', 'md:grid-cols-2 xl:grid-cols-3'];

/** What can be ordered: one to three packages side by side. */
export function PackagesSection({ currency }: { currency: string }) {
  const { control, clearErrors } = useFormContext<GigContent>();
  const { fields, append, remove } = useFieldArray({ control, name: 'packages' });
  const nextTier = tiers.find((tier) => fields.every((each) => each.tier !== tier));
  return (
    <Section
      id="packages"
      list="packages"
      title="Packages"
      description="Offer one to three. Each has a fixed price and delivery time."
    >
      <div className={cn('grid gap-4', columns[fields.length - 1])}>
        {fields.map((each, index) => (
          <PackageFields
            key={each.id}
            name={`packages.${index}`}
            title={tierNames[each.tier]}
            currency={currency}
            onRemove={fields.length > 1 ? () => remove(index) : undefined}
          />
        ))}
      </div>
      {nextTier && fields.length < gigLimits.packages.max && (
        <Button
          variant="secondary"
          size="sm"
          className="mt-4"
          onClick={() => {
            clearErrors('packages');
            append(newPackage(nextTier));
          }}
        >
          <Plus aria-hidden /> Add {tierNames[nextTier]} package
        </Button>
      )}
    </Section>
  );
}
