'use client';

import { type ProfileInput, profileInputSchema } from '@craftlane/contracts/values/people';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { Combobox } from '@/components/combobox';
import { Field } from '@/components/field';
import { Form } from '@/components/form';
import { FormError } from '@/components/form-error';
import { Input } from '@/components/input';
import { TagInput } from '@/components/tag-input';
import { Textarea } from '@/components/textarea';
import { toast } from '@/components/toast';
import { countryOptions } from '@/lib/country-options';
import { useTRPC } from '@/trpc/client';
import { hasErrorCode } from '@/trpc/describe-error';
import { errorsToForm } from '@/trpc/errors-to-form';
import { LanguageFields } from './language-fields';
import { LinkFields } from './link-fields';
import { timeZoneOptions } from './profile-options';

const limits = { skills: 20, bio: 1_200 };

/** Everything a person says about themselves. */
export function ProfileForm({ profile }: { profile: ProfileInput }) {
  const form = useForm({ resolver: zodResolver(profileInputSchema), defaultValues: profile });
  const save = useSaveProfile(form);
  const countries = useMemo(countryOptions, []);
  const timeZones = useMemo(timeZoneOptions, []);
  return (
    <Form form={form} onSubmit={(values) => save.mutate(values)} aria-label="Profile">
      <CardSection title="You">
        <div className="flex flex-col gap-5">
          <Field name="displayName" label="Name">
            {(field) => <Input {...field} autoComplete="name" />}
          </Field>
          <Field name="handle" label="Handle" hint="The address of your public page: 3–30 letters, digits and hyphens.">
            {(field) => (
              <Input
                {...field}
                onChange={(event) => field.onChange(event.target.value || null)}
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
          <Field name="headline" label="Headline" hint="What you do, in one line of at most 80 characters.">
            {(field) => <Input {...field} />}
          </Field>
          <Field name="bio" label="About you">
            {(field) => <Textarea {...field} rows={6} countTo={limits.bio} />}
          </Field>
        </div>
      </CardSection>
      <CardSection title="Skills and languages">
        <div className="flex flex-col gap-5">
          <Field name="skills" label="Skills" hint={`Up to ${limits.skills}; press Enter after each.`}>
            {(field) => <TagInput {...field} max={limits.skills} maxLength={40} />}
          </Field>
          <LanguageFields />
        </div>
      </CardSection>
      <CardSection title="Where you work">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="country" label="Country">
            {(field) => <Combobox {...field} options={countries} />}
          </Field>
          <Field name="timeZone" label="Time zone" optional>
            {(field) => <Combobox {...field} options={timeZones} />}
          </Field>
        </div>
      </CardSection>
      <CardSection title="Your work elsewhere">
        <LinkFields />
      </CardSection>
      <FormError />
      <Button type="submit" size="lg" loading={save.isPending} className="self-start">
        Save profile
      </Button>
    </Form>
  );
}

/** Stores the profile and shows the stored one everywhere; refused fields go back into the form. */
function useSaveProfile(form: ReturnType<typeof useForm<ProfileInput>>) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.account.updateProfile.mutationOptions({
      onSuccess: async (account) => {
        queryClient.setQueryData(trpc.account.profile.queryKey(), account);
        form.reset(account.profile);
        toast.success('Profile saved');
        await queryClient.invalidateQueries({ queryKey: trpc.account.session.queryKey() });
      },
      onError: (error) => {
        if (hasErrorCode(error, 'HANDLE_TAKEN'))
          form.setError('handle', { message: 'This handle is taken.' }, { shouldFocus: true });
        else errorsToForm(error, form);
      },
    }),
  );
}
