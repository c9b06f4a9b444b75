import type { avatarWidths } from '@craftlane/contracts/values/images';
import { cn } from '@/lib/cn';
import { initials, stableIndex } from '@/lib/initials';

const colours = [
  'bg-avatar-1',
  'bg-avatar-2',
  'bg-avatar-3',
  'bg-avatar-4',
  'bg-avatar-5',
  'bg-avatar-6',
  'bg-avatar-7',
  'bg-avatar-8',
];

/** A darker shape behind the letters. */
const patterns = [
  'bg-[radial-gradient(circle_at_88%_12%,var(--avatar-shade)_48%,transparent_49%)]',
  'bg-[radial-gradient(circle_at_50%_115%,var(--avatar-shade)_52%,transparent_53%)]',
  'bg-[linear-gradient(135deg,var(--avatar-shade)_50%,transparent_51%)]',
  'bg-[radial-gradient(circle_at_0%_50%,transparent_38%,var(--avatar-shade)_39%,var(--avatar-shade)_66%,transparent_67%)]',
  'bg-[conic-gradient(from_45deg,var(--avatar-shade)_25%,transparent_0_50%,var(--avatar-shade)_0_75%,transparent_0)]',
  'bg-[repeating-linear-gradient(90deg,var(--avatar-shade)_0_17%,transparent_17%_34%)]',
];

/** The smallest stored picture that is sharp on a dense screen. */
const pictureWidths = { sm: 96, md: 96, lg: 288, xl: 288 } as const satisfies Record<
  string,
  (typeof avatarWidths)[number]
>;

const sizes = { sm: 'size-8 text-xs', md: 'size-10 text-sm', lg: 'size-16 text-xl', xl: 'size-24 text-3xl' };

type AvatarProps = {
  name: string;
  /** What keeps the colour the same when the name changes; the user id. */
  seed?: string | undefined;
  /** A stored picture of theirs. */
  imageId?: string | null | undefined;
  size?: keyof typeof sizes;
  className?: string | undefined;
};

/**
 * A person's picture, or their initials on a colour and a pattern that are always theirs, also behind a picture while it loads.
 * Decoration: the name stands beside it.
 */
export function Avatar({ name, seed = name, imageId, size = 'md', className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'relative inline-grid shrink-0 place-items-center overflow-hidden rounded-full font-semibold text-on-avatar select-none',
        colours[stableIndex(seed, colours.length)],
        patterns[stableIndex(`pattern ${seed}`, patterns.length)],
        sizes[size],
        className,
      )}
    >
      {initials(name)}
      {imageId && (
        // biome-ignore lint/performance/noImgElement: pictures are stored in the widths that pages use
        <img
          src={`/media/avatars/${imageId}/${pictureWidths[size]}`}
          alt=""
          width={96}
          height={96}
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
