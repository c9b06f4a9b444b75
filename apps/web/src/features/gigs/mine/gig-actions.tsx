'use client';

import type { OwnGig } from '@craftlane/contracts/gig';
import { ExternalLink, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { IconButton } from '@/components/icon-button';
import { LinkButton } from '@/components/link-button';
import { useGigActions } from './use-gig-actions';

/** What can be done to one of one's own gigs. */
export function GigActions({ gig }: { gig: OwnGig }) {
  const { id, status, slug } = gig;
  const isPublic = slug !== null && (status === 'published' || status === 'paused');
  return (
    <div className="flex flex-wrap items-center gap-1 md:justify-end">
      {isPublic && (
        <LinkButton href={`/gigs/${slug}`} variant="ghost" size="sm" prefetch={false}>
          <ExternalLink aria-hidden /> View
        </LinkButton>
      )}
      {status !== 'removed' && (
        <LinkButton href={`/selling/gigs/${id}`} variant="ghost" size="sm" prefetch={false}>
          <Pencil aria-hidden /> Edit
        </LinkButton>
      )}
      <Moves gig={gig} />
    </div>
  );
}

function Moves({ gig }: { gig: OwnGig }) {
  const [asked, setAsked] = useState<'pause' | 'delete' | null>(null);
  const { publish, pause, remove } = useGigActions(gig, () => setAsked(null));
  const { id, status } = gig;
  if (status === 'removed' || status === 'deleted') return null;
  const close = (open: boolean) => !open && setAsked(null);
  return (
    <>
      {status === 'published' ? (
        <Button variant="ghost" size="sm" onClick={() => setAsked('pause')}>
          <Pause aria-hidden /> Pause
        </Button>
      ) : (
        <Button size="sm" loading={publish.isPending} onClick={() => publish.mutate({ id })}>
          <Play aria-hidden /> Publish
        </Button>
      )}
      <IconButton label={`Delete ${gig.title || 'untitled gig'}`} onClick={() => setAsked('delete')}>
        <Trash2 aria-hidden />
      </IconButton>
      <ConfirmDialog
        open={asked === 'pause'}
        onOpenChange={close}
        tone="primary"
        title="Pause this gig?"
        description="It disappears from search and cannot be ordered until you publish it again. Running orders go on."
        confirmLabel="Pause"
        loading={pause.isPending}
        onConfirm={() => pause.mutate({ id })}
      />
      <ConfirmDialog
        open={asked === 'delete'}
        onOpenChange={close}
        title="Delete this gig?"
        description="Its page disappears for everyone. This cannot be undone. Running orders go on."
        confirmLabel="Delete gig"
        loading={remove.isPending}
        onConfirm={() => remove.mutate({ id })}
      />
    </>
  );
}
