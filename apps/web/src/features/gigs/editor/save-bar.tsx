'use client';

import { CircleAlert, CircleCheck, ExternalLink } from 'lucide-react';
import { Button } from '@/components/button';
import { LinkButton } from '@/components/link-button';
import { Spinner } from '@/components/spinner';
import { toast } from '@/components/toast';
import { PreviewSheet } from './preview-sheet';
import { type SaveState, savingText } from './saving-words';
import type { GigSaving } from './use-gig-saving';

/** The lower edge of the editor: what is stored, and what to do. */
export function SaveBar({ saving, currency }: { saving: GigSaving; currency: string }) {
  const { gig, state, isPublishing, save, publish } = saving;
  const status = gig?.status ?? 'draft';
  const isPublic = status === 'published';
  const onSave = async () => {
    const saved = await save({ jump: true });
    if (saved && isPublic) toast.success('Your changes are public');
  };
  const onPublish = async () => {
    if (await publish()) toast.success('Your gig is public');
  };
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-6 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-surface px-4 py-3 sm:mx-0 sm:rounded-t-lg sm:border-x">
      <StatusLine state={state} isNew={gig === null} />
      <div className="flex flex-wrap gap-3">
        <PreviewSheet currency={currency} className="xl:hidden" />
        {isPublic && gig?.slug && (
          <LinkButton href={`/gigs/${gig.slug}`} variant="ghost">
            <ExternalLink aria-hidden /> View
          </LinkButton>
        )}
        <Button
          variant={isPublic ? 'primary' : 'secondary'}
          loading={state.kind === 'saving' && !isPublishing}
          onClick={() => void onSave()}
        >
          {status === 'draft' ? 'Save draft' : 'Save changes'}
        </Button>
        {!isPublic && (
          <Button loading={isPublishing} onClick={() => void onPublish()}>
            Publish
          </Button>
        )}
      </div>
    </div>
  );
}

function StatusLine({ state, isNew }: { state: SaveState; isNew: boolean }) {
  const isBad = ['invalid', 'stale', 'failed'].includes(state.kind);
  return (
    <p role="status" className="flex min-w-0 items-center gap-2 text-sm text-ink-muted [&_svg]:size-4 [&_svg]:shrink-0">
      {state.kind === 'saving' && <Spinner />}
      {state.kind === 'saved' && !isNew && <CircleCheck aria-hidden className="text-success" />}
      {isBad && <CircleAlert aria-hidden className="text-danger" />}
      {savingText(state, isNew)}
    </p>
  );
}
