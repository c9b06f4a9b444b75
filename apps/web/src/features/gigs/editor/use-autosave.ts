'use client';

import type { GigContent } from '@craftlane/contracts/values/gigs';
import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { GigSaving } from './use-gig-saving';

const pauseMs = 1_500;
const retryMs = 10_000;

/** Stores a draft when typing pauses, and again later when that failed. What is public is stored only on purpose. */
export function useAutosave(form: UseFormReturn<GigContent>, { gig, state, save, isDirty }: GigSaving): void {
  const isOn = (gig === null || gig.status === 'draft') && state.kind !== 'stale';
  const newest = useRef({ save, isDirty });
  useEffect(() => {
    newest.current = { save, isDirty };
  }, [save, isDirty]);

  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(() => newest.current.isDirty() && void newest.current.save(), pauseMs);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [form, isOn]);

  const hasFailed = state.kind === 'failed';
  useEffect(() => {
    if (!isOn || !hasFailed) return;
    const timer = setTimeout(() => void newest.current.save(), retryMs);
    return () => clearTimeout(timer);
  }, [isOn, hasFailed]);
}
