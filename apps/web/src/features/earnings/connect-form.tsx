'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/button';
import { NativeSelect } from '@/components/native-select';
import { toast } from '@/components/toast';
import { countryOptions } from '@/lib/country-options';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** Leads to Stripe's own pages. Before the first time it asks where the bank account is, which cannot be changed later. */
export function ConnectForm({ isFirst }: { isFirst: boolean }) {
  const trpc = useTRPC();
  const profile = useQuery(trpc.account.profile.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const country = chosen ?? profile.data?.profile.country ?? '';
  const onboard = useMutation(
    trpc.earnings.onboard.mutationOptions({
      onSuccess: ({ url }) => window.location.assign(url),
      onError: (error) => toast.error(describeError(error).message),
    }),
  );
  const isBusy = onboard.isPending || onboard.isSuccess;
  const go = () => onboard.mutate({ country: country || 'DE' });
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
      <label htmlFor="payout-country" className="flex flex-1 flex-col gap-1.5">
        <span className="text-sm font-medium">Country of your bank account</span>
        <NativeSelect
          id="payout-country"
          required
          value={country}
          onChange={(event) => setChosen(event.target.value)}
          options={[{ value: '', label: 'Choose a country…' }, ...countryOptions()]}
        />
      </label>
      <Button type="submit" loading={isBusy} disabled={country === ''}>
        Set up payouts
      </Button>
    </form>
  );
}
