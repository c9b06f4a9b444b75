'use client';

import { payoutCountries } from '@craftlane/contracts/earnings';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { describedBy, FieldFrame } from '@/components/field-frame';
import { NativeSelect } from '@/components/native-select';
import { toast } from '@/components/toast';
import { namedOptions } from '@/lib/country-options';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

type Country = (typeof payoutCountries)[number];

/** Leads to Stripe's own pages. Before the first time it asks where the bank account is, which cannot be changed later. */
export function ConnectForm({ isFirst }: { isFirst: boolean }) {
  const trpc = useTRPC();
  const profile = useQuery(trpc.account.profile.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const country = knownCountry(chosen ?? profile.data?.profile.country);
  const onboard = useMutation(
    trpc.earnings.onboard.mutationOptions({
      onSuccess: ({ url }) => window.location.assign(url),
      onError: (error) => {
        if (!refusalOf(error)) toast.error(describeError(error).message);
      },
    }),
  );
  const isBusy = onboard.isPending || onboard.isSuccess;
  const refusal = refusalOf(onboard.error);
  const go = () => onboard.mutate({ country: country ?? 'DE' });
  if (!isFirst)
    return (
      <div>
        <Button loading={isBusy} onClick={go}>
          Continue at Stripe
        </Button>
      </div>
    );
  return (
    <form
      className="flex flex-col gap-4 sm:flex-row sm:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <div className="flex-1">
        <FieldFrame id="payout-country" label="Country of your bank account" error={refusal}>
          <NativeSelect
            id="payout-country"
            required
            value={country ?? ''}
            aria-invalid={refusal !== undefined}
            aria-describedby={describedBy('payout-country', null, refusal)}
            onChange={(event) => setChosen(event.target.value)}
            options={[{ value: '', label: 'Choose a country…' }, ...countryOptions()]}
          />
        </FieldFrame>
      </div>
      <Button type="submit" loading={isBusy} disabled={country === null}>
        Set up payouts
      </Button>
    </form>
  );
}

/** Countries that Stripe pays out to, by English name. */
function countryOptions() {
  return namedOptions(payoutCountries, new Intl.DisplayNames('en', { type: 'region' }));
}

function knownCountry(code: string | null | undefined): Country | null {
  return payoutCountries.find((known) => known === code) ?? null;
}

/** Why Stripe opened no account in that country, undefined when the answer was another one. */
function refusalOf(error: unknown): string | undefined {
  if (!error) return undefined;
  const field = describeError(error).fields.find(({ path }) => path === 'country');
  return field && `${field.message}.`;
}
