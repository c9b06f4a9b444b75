'use client';

import type { FieldError } from '@craftlane/contracts/values/errors';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import { useCallback, useEffect, useState } from 'react';
import type { FieldPath, UseFormReturn } from 'react-hook-form';
import { placeIssue } from './place-issue';

/** What a part of the editor that is in error carries, beside inputs, to be found and focused. */
export const sectionErrorMark = { 'data-section-error': true, tabIndex: -1 } as const;

/**
 * Puts issues at the inputs they are about, in place of earlier ones. With `jump` the first of them on the page comes into
 * view and gets the focus.
 */
export function useIssues(form: UseFormReturn<GigContent>) {
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps > 0) focusFirst();
  }, [jumps]);
  return useCallback(
    (issues: readonly FieldError[], { jump }: { jump: boolean }) => {
      form.clearErrors();
      for (const issue of issues) {
        const name = placeIssue(issue, form.control._names.mount);
        form.setError(name as FieldPath<GigContent>, { type: 'check', message: issue.message });
      }
      if (jump && issues.length > 0) setJumps((count) => count + 1);
    },
    [form],
  );
}

function focusFirst(): void {
  const first = document.querySelector<HTMLElement>('form [aria-invalid="true"], form [data-section-error]');
  first?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
}
