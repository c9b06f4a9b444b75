import { cn } from '@/lib/cn';

/** The small cover of an ordered gig; a plain tile when it has none. Decoration: the title stands beside it. */
export function GigThumbnail({ imageId, className }: { imageId: string | null; className?: string }) {
  const shape = cn('aspect-3/2 shrink-0 rounded-md bg-sunken object-cover', className);
  if (!imageId) return <span aria-hidden className={shape} />;
  // biome-ignore lint/performance/noImgElement: gallery images are stored in the widths that pages use
  return <img src={`/media/gigs/${imageId}/400`} alt="" loading="lazy" className={shape} />;
}
