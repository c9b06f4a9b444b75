'use client';

import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/badge';
import { IconButton } from '@/components/icon-button';
import { GigCover } from '../gig-cover';

type GalleryItemProps = {
  imageId: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  /** By which the picture is dragged. */
  handle?: ReactNode;
};

/** One stored picture in the editor. */
export function GalleryItem({ imageId, index, count, onMove, onRemove, handle }: GalleryItemProps) {
  const name = `picture ${index + 1}`;
  return (
    <div className="overflow-hidden rounded-md border border-line bg-surface">
      <div className="relative">
        <GigCover image={{ id: imageId }} alt={`Picture ${index + 1}`} sizes="(min-width: 40rem) 15rem, 45vw" />
        {index === 0 && (
          <Badge tone="primary" className="absolute top-2 left-2">
            Cover
          </Badge>
        )}
      </div>
      <div className="flex justify-between">
        <IconButton label={`Move ${name} forward`} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <ArrowLeft aria-hidden />
        </IconButton>
        {handle}
        <IconButton label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
        <IconButton label={`Move ${name} back`} disabled={index === count - 1} onClick={() => onMove(index + 1)}>
          <ArrowRight aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
