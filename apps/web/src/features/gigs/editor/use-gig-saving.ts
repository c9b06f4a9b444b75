'use client';

import type { Gig } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { draftIssues, publishIssues } from './checks';
import { contentOf, tidy } from './content';
import type { SaveState } from './saving-words';
import { useIssues } from './use-issues';

type Options = {
  form: UseFormReturn<GigContent>;
  /** The stored gig; null for one that is not stored yet. */
  initial: Gig | null;
  /** What the form starts with. */
  content: GigContent;
  currency: string;
};

/** Keeps a gig's form and its stored state together: saving one after another, publishing, and what to do after a conflict. */
export function useGigSaving({ form, initial, content, currency }: Options) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const showIssues = useIssues(form);
  const [gig, setGig] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [needsProfile, setNeedsProfile] = useState(false);
  const [isPublishing, setIsPublishing] = useState(false);
  // What runs later must see the newest of these, not those of the render that began it.
  const stored = useRef({ gig: initial, snapshot: JSON.stringify(tidy(content)) });
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const typed = useCallback(() => tidy(form.getValues()), [form]);
  const isDirty = useCallback(() => JSON.stringify(typed()) !== stored.current.snapshot, [typed]);

  const adopt = useCallback(
    (next: Gig, snapshot: string) => {
      stored.current = { gig: next, snapshot };
      setGig(next);
      setState({ kind: isDirty() ? 'unsaved' : 'saved' });
      void queryClient.invalidateQueries({ queryKey: trpc.gigs.mine.queryKey() });
    },
    [isDirty, queryClient, trpc],
  );

  const fail = useCallback(
    (error: unknown, jump: boolean) => {
      const { code, message, fields } = describeError(error);
      if (code === 'VALIDATION_FAILED') {
        showIssues(fields, { jump });
        setState({ kind: 'invalid' });
      } else if (code === 'STALE_VERSION') setState({ kind: 'stale' });
      else {
        if (code === 'PROFILE_INCOMPLETE') setNeedsProfile(true);
        setState({ kind: 'failed', message });
      }
    },
    [showIssues],
  );

  const store = useCallback(
    async (jump: boolean): Promise<Gig | null> => {
      const { gig: current, snapshot: last } = stored.current;
      const next = typed();
      const snapshot = JSON.stringify(next);
      if (current && snapshot === last) return current;
      const issues = current && current.status !== 'draft' ? publishIssues(next, currency) : draftIssues(next);
      if (issues.length > 0) {
        showIssues(issues, { jump });
        setState({ kind: 'invalid' });
        return null;
      }
      setState({ kind: 'saving' });
      try {
        const saved = current
          ? await client.gigs.update.mutate({ id: current.id, version: current.version, ...next })
          : await client.gigs.create.mutate(next);
        // The address names the draft from now on, so that a reload opens it; the page itself stays.
        if (!current) window.history.replaceState(null, '', `/selling/gigs/${saved.id}`);
        adopt(saved, snapshot);
        return saved;
      } catch (error) {
        fail(error, jump);
        return null;
      }
    },
    [adopt, client, currency, fail, showIssues, typed],
  );

  /** Stores what is typed, after whatever is being stored already; null when that failed. Safe to repeat. */
  const save = useCallback(
    ({ jump = false } = {}): Promise<Gig | null> => {
      const result = queue.current.then(() => store(jump));
      queue.current = result;
      return result;
    },
    [store],
  );

  /** Checks everything, stores it and makes it public. */
  const publish = useCallback(async () => {
    setNeedsProfile(false);
    const issues = publishIssues(typed(), currency);
    showIssues(issues, { jump: true });
    if (issues.length > 0) return null;
    setIsPublishing(true);
    try {
      const saved = await save({ jump: true });
      if (!saved) return null;
      const published = await client.gigs.publish.mutate({ id: saved.id });
      adopt(published, stored.current.snapshot);
      return published;
    } catch (error) {
      fail(error, true);
      return null;
    } finally {
      setIsPublishing(false);
    }
  }, [adopt, client, currency, fail, save, showIssues, typed]);

  /** After a conflict: takes the newest version, and either its content or what is typed here, which is then stored over it. */
  const resolveConflict = useCallback(
    async (keep: 'typed' | 'newest') => {
      if (!stored.current.gig) return;
      try {
        const newest = await client.gigs.get.query({ id: stored.current.gig.id });
        const theirs = contentOf(newest);
        if (keep === 'newest') form.reset(theirs);
        adopt(newest, JSON.stringify(tidy(theirs)));
        if (keep === 'typed') await save({ jump: true });
      } catch (error) {
        fail(error, false);
      }
    },
    [adopt, client, fail, form, save],
  );

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () =>
          setState((before) => {
            if (before.kind === 'stale' || before.kind === 'saving') return before;
            const kind = isDirty() ? 'unsaved' : 'saved';
            return before.kind === kind ? before : { kind };
          }),
      }),
    [form, isDirty],
  );

  return { gig, state, needsProfile, isPublishing, isDirty, save, publish, resolveConflict };
}

/** See {@link useGigSaving}. */
export type GigSaving = ReturnType<typeof useGigSaving>;
