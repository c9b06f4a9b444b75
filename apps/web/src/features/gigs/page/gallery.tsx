'use client';

import type { GigImage } from '@craftlane/contracts/gig';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { IconButton } from '@/components/icon-button';
import { cn } from '@/lib/cn';
import { GigCover, imageUrl } from '../gig-cover';

type GalleryProps = { images: readonly GigImage[]; title: string };

/** The pictures of a gig, one large; moved through with the arrow keys, the buttons or the row of small ones. */
export function Gallery({ images, title }: GalleryProps) {
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, Math.max(0, images.length - 1));
  const show = (next: number) => setChosen((next + images.length) % images.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || images.length < 2) return;
    event.preventDefault();
    show(index + step);
  };
  return (
    <section aria-label="Pictures" aria-roledescription="carousel" onKeyDown={onKeyDown}>
      <div className="relative overflow-hidden rounded-lg border border-line bg-sunken">
        <GigCover
          key={images[index]?.id}
          image={images[index] ?? null}
          alt={images.length > 1 ? `${title}, picture ${index + 1} of ${images.length}` : title}
          sizes="(min-width: 76rem) 50rem, (min-width: 64rem) 65vw, 100vw"
          isFirst
        />
        {images.length > 1 && (
          <div className="pointer-events-none absolute inset-x-3 top-1/2 flex -translate-y-1/2 justify-between [&>*]:pointer-events-auto">
            <IconButton
              label="Previous picture"
              variant="secondary"
              className="rounded-full"
              onClick={() => show(index - 1)}
            >
              <ChevronLeft aria-hidden />
            </IconButton>
            <IconButton
              label="Next picture"
              variant="secondary"
              className="rounded-full"
              onClick={() => show(index + 1)}
            >
              <ChevronRight aria-hidden />
            </IconButton>
          </div>
        )}
      </div>
      {images.length > 1 && <Thumbnails images={images} index={index} onShow={show} />}
      <p className="sr-only" aria-live="polite">
        {images.length > 1 && `Picture ${index + 1} of ${images.length}`}
      </p>
    </section>
  );
}

type ThumbnailsProps = { images: readonly GigImage[]; index: number; onShow: (index: number) => void };

function Thumbnails({ images, index, onShow }: ThumbnailsProps) {
  return (
    <div className="relative mt-3 flex gap-2 overflow-x-auto p-1">
      {images.map((image, position) => (
        <button
          key={image.id}
          type="button"
          aria-label={`Show picture ${position + 1}`}
          aria-current={position === index || undefined}
          onClick={() => onShow(position)}
          className={cn(
            'w-24 shrink-0 overflow-hidden rounded-md',
            position === index ? 'outline-2 outline-offset-1 outline-primary' : 'opacity-75 hover:opacity-100',
          )}
        >
          {/* biome-ignore lint/performance/noImgElement: pictures are stored in the widths that pages use */}
          <img src={imageUrl(image.id, 400)} alt="" loading="lazy" className="aspect-3/2 w-full object-cover" />
        </button>
      ))}
    </div>
  );
}
