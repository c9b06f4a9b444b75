import type { GigImage } from '@craftlane/contracts/gig';
import { imageWidths } from '@craftlane/contracts/values/images';
import { Image as ImageIcon } from 'lucide-react';
import { cn } from '@/lib/cn';

type GigCoverProps = {
  image: Pick<GigImage, 'id'> | null;
  /** Text for those who do not see it; empty when the title stands beside it. */
  alt?: string;
  /** How wide it is shown, as in the `sizes` attribute, so that the browser takes the right file. */
  sizes: string;
  /** The picture is visible at once, so it is loaded first. */
  isFirst?: boolean | undefined;
  className?: string | undefined;
};

/** A picture of a gig in a fixed 3:2 frame, so that nothing jumps while it loads; a plain tile when there is none. */
export function GigCover({ image, alt = '', sizes, isFirst = false, className }: GigCoverProps) {
  const frame = cn('block aspect-3/2 w-full bg-sunken object-cover', className);
  if (!image) {
    return (
      <span aria-hidden className={cn(frame, 'grid place-items-center text-ink-faint')}>
        <ImageIcon className="size-6" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: pictures are stored in the widths that pages use
    <img
      src={imageUrl(image.id, 800)}
      srcSet={imageWidths.map((width) => `${imageUrl(image.id, width)} ${width}w`).join(', ')}
      sizes={sizes}
      width={3}
      height={2}
      alt={alt}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : 'auto'}
      decoding="async"
      className={frame}
    />
  );
}

/** The address of a stored picture in one of its widths. */
export function imageUrl(id: string, width: (typeof imageWidths)[number]): string {
  return `/media/gigs/${id}/${width}`;
}
