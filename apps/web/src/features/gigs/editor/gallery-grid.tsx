'use client';

import { GalleryItem } from './gallery-item';

/** The pictures of a gig in their order, and what to do with another order. */
export type GalleryProps = { ids: readonly string[]; onChange: (ids: string[]) => void };

/** What every list of pictures looks like. */
export const galleryClass = 'grid grid-cols-2 gap-3 sm:grid-cols-3';

/** Pictures that are moved by buttons alone. */
export function GalleryGrid({ ids, onChange }: GalleryProps) {
  return (
    <ol className={galleryClass}>
      {ids.map((id, index) => (
        <li key={id}>
          <GalleryItem imageId={id} index={index} {...actionsOn(ids, index, onChange)} />
        </li>
      ))}
    </ol>
  );
}

/** What the buttons of the picture at this place do. */
export function actionsOn(ids: readonly string[], index: number, onChange: GalleryProps['onChange']) {
  return {
    count: ids.length,
    onMove: (to: number) => onChange(moved(ids, index, to)),
    onRemove: () => onChange(ids.filter((_, place) => place !== index)),
  };
}

/** The list with one item at another place. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const rest = ids.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...ids.slice(from, from + 1), ...rest.slice(to)];
}
