'use client';

import type { OwnGig } from '@craftlane/contracts/gig';
import { ExternalLink, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { IconButton } from '@/components/icon-button';
import { LinkButton } from '@/components/link-button';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import { GigCover } from '../gig-cover';
import { statusWords } from '../words';
import { useGigActions } from './use-gig-actions';

/** One of one's own gigs, with what can be done to it. */
export function GigRow({ gig }: { gig: OwnGig }) {
  const { status, slug } = gig;
  const isPublic = slug !== null && (status === 'published' || status === 'paused');
  return (
    <li className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-3 shadow-card sm:flex-row sm:items-center sm:p-4">
      <div className="flex min-w-0 flex-1 items-center gap-4">
        <GigCover image={gig.cover} sizes="8rem" className="w-24 shrink-0 rounded-md sm:w-32" />
        <div className="min-w-0">
          <Link href={`/selling/gigs/${gig.id}`} className="line-clamp-2 font-medium hover:underline">
            {gig.title || 'Untitled gig'}
          </Link>
          <p className="mt-1 text-sm text-ink-muted">
            {gig.fromPriceMinor ? (
              <>
                From <Money minor={gig.fromPriceMinor} currency={gig.currency} /> ·{' '}
              </>
            ) : null}
            changed <RelativeTime at={gig.updatedAt} /> · version {gig.version}
          </p>
          <div className="mt-2">
            <Badge tone={statusWords[status].tone}>{statusWords[status].label}</Badge>
          </div>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 sm:justify-end">
        {isPublic && (
          <LinkButton href={`/gigs/${slug}`} variant="ghost" size="sm" prefetch={false}>
            <ExternalLink aria-hidden /> View
          </LinkButton>
        )}
        {status !== 'removed' && (
          <LinkButton href={`/selling/gigs/${gig.id}`} variant="secondary" size="sm" prefetch={false}>
            <Pencil aria-hidden /> Edit
          </LinkButton>
        )}
        <Actions gig={gig} />
      </div>
    </li>
  );
}

function Actions({ gig }: { gig: OwnGig }) {
  const [asked, setAsked] = useState<'pause' | 'delete' | null>(null);
  const { publish, pause, remove } = useGigActions(gig, () => setAsked(null));
  const { id, status } = gig;
  if (status === 'removed' || status === 'deleted') return null;
  const close = (open: boolean) => !open && setAsked(null);
  return (
    <>
      {status === 'published' ? (
        <Button variant="secondary" size="sm" onClick={() => setAsked('pause')}>
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
