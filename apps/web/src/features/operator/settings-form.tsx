'use client';

import type { ChangeableSettings, SettingsPreview } from '@craftlane/contracts/operator';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Input } from '@/components/input';
import { NativeSelect } from '@/components/native-select';
import { ReasonDialog } from '@/components/reason-dialog';
import { SkeletonList } from '@/components/skeleton';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { SettingsEffect } from './settings-effect';
import { changedFields } from './settings-fields';
import { type SettingsText, settingsOf, textsOf } from './settings-text';

/** Fees and lengths of time: shows what a change would mean before it is made, and asks why. */
export function SettingsForm() {
  const trpc = useTRPC();
  const current = useQuery(trpc.operator.settings.queryOptions());
  if (current.isPending) return <SkeletonList rows={3} className="h-32" />;
  if (!current.data) return <ErrorState error={describeError(current.error)} onRetry={() => current.refetch()} />;
  return <Editor key={current.data.version} version={current.data.version} settings={current.data.settings} />;
}

function Editor({ version, settings }: { version: number; settings: ChangeableSettings }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [asked, setAsked] = useState<ChangeableSettings | null>(null);
  const form = useForm<SettingsText>({ defaultValues: textsOf(settings) });
  const proposed = settingsOf(form.watch(), settings);
  const isChanged = proposed !== null && changedFields(settings, proposed).length > 0;
  const preview = useQuery({
    ...trpc.operator.previewSettings.queryOptions({ settings: proposed ?? settings }),
    placeholderData: keepPreviousData,
  });
  const change = useMutation(trpc.operator.changeSettings.mutationOptions());
  const save = async (reason: string) => {
    if (!asked) return;
    await change.mutateAsync({ version, settings: asked, reason });
    toast.success('The settings are changed');
    await client.invalidateQueries({ queryKey: trpc.operator.pathKey() });
  };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Form form={form} onSubmit={(values) => setAsked(settingsOf(values, settings))}>
        <FeeFields />
        <TimeFields />
        <BearerFields />
        <FormError />
        {proposed === null && (
          <p role="alert" className="text-sm text-danger">
            Every rate must be between 0 and 50, every time a number of hours.
          </p>
        )}
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={!isChanged}>
            Change the settings
          </Button>
          <span className="text-sm text-ink-muted">Version {version}</span>
        </div>
      </Form>
      <Effect preview={preview.data} settings={settings} proposed={proposed} />
      <ReasonDialog
        open={asked !== null}
        onOpenChange={(isOpen) => !isOpen && setAsked(null)}
        title="Change the settings?"
        description={<Changes current={settings} proposed={asked ?? settings} />}
        label="Why?"
        submitLabel="Change"
        onSubmit={save}
      />
    </div>
  );
}

/** What is about to change, each with the orders it is for. */
function Changes({ current, proposed }: { current: ChangeableSettings; proposed: ChangeableSettings }) {
  return (
    <>
      {changedFields(current, proposed).map(({ key, label, holdsFor }) => (
        <span key={key} className="block">
          <span className="font-medium text-ink">{label}:</span> {holdsFor}.
        </span>
      ))}
      <span className="mt-2 block">The change and its reason stand in the log.</span>
    </>
  );
}

function Effect(props: {
  preview: SettingsPreview | undefined;
  settings: ChangeableSettings;
  proposed: ChangeableSettings | null;
}) {
  const { preview, settings, proposed } = props;
  if (!preview) return <SkeletonList rows={2} className="h-32" />;
  return <SettingsEffect preview={preview} settings={settings} proposed={proposed ?? settings} />;
}

function FeeFields() {
  return (
    <CardSection
      title="Fees"
      description="In per cent of the price of the work. Orders keep those they were placed with."
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="buyerFee" label="Buyers pay on top">
          {(field) => <Input {...field} inputMode="decimal" />}
        </Field>
        <Field name="commission" label="Freelancers pay of their earnings">
          {(field) => <Input {...field} inputMode="decimal" />}
        </Field>
      </div>
    </CardSection>
  );
}

const times = [
  { name: 'requirements', label: 'To answer the gig’s questions', hint: 'Then the order is cancelled.' },
  { name: 'review', label: 'To review a delivery', hint: 'Then it is accepted.' },
  { name: 'cancellation', label: 'To answer a request to cancel', hint: 'Then the order is cancelled.' },
  {
    name: 'lateGrace',
    label: 'Until late work may be cancelled',
    hint: 'After the delivery date, by the buyer alone.',
  },
  { name: 'clearing', label: 'Until earnings are sent', hint: 'After the order is complete.' },
] as const;

function TimeFields() {
  return (
    <CardSection
      title="Times"
      description="In hours. A time that runs keeps its end; the grace of late work is for all orders at once."
    >
      <div className="grid gap-5 sm:grid-cols-2">
        {times.map(({ name, label, hint }) => (
          <Field key={name} name={name} label={label} hint={hint}>
            {(field) => <Input {...field} inputMode="decimal" />}
          </Field>
        ))}
      </div>
    </CardSection>
  );
}

function BearerFields() {
  return (
    <CardSection title="Who bears what" description="Of all orders, from the next time that it matters.">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="cancellationFeeBearer" label="Buyer’s fee of cancelled work">
          {(field) => (
            <NativeSelect
              {...field}
              options={[
                { value: 'platform', label: 'The marketplace returns it' },
                { value: 'buyer', label: 'The buyer pays it' },
              ]}
            />
          )}
        </Field>
        <Field name="chargebackLossBearer" label="Released money that a bank takes back">
          {(field) => (
            <NativeSelect
              {...field}
              options={[
                { value: 'platform', label: 'The marketplace’s loss' },
                { value: 'freelancer', label: 'Owed by the freelancer' },
              ]}
            />
          )}
        </Field>
      </div>
    </CardSection>
  );
}
