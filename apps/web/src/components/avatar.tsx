import { cn } from '@/lib/cn';
import { initials, stableIndex } from '@/lib/initials';

const colours = [
  'bg-primary-soft text-primary-ink',
  'bg-accent-soft text-accent',
  'bg-success-soft text-success',
  'bg-warning-soft text-warning',
  'bg-danger-soft text-danger',
  'bg-sunken text-ink-muted',
];

const sizes = { sm: 'size-8 text-xs', md: 'size-10 text-sm', lg: 'size-16 text-xl', xl: 'size-24 text-3xl' };

type AvatarProps = {
  name: string;
  /** What keeps the colour the same when the name changes; the user id. */
  seed?: string | undefined;
  size?: keyof typeof sizes;
  className?: string | undefined;
};

/** A person's initials on a colour that is always theirs. Decoration: the name stands beside it. */
export function Avatar({ name, seed = name, size = 'md', className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-grid shrink-0 place-items-center rounded-full font-semibold select-none',
        colours[stableIndex(seed, colours.length)],
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
