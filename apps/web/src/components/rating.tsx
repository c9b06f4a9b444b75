import { Star } from 'lucide-react';
import { cn } from '@/lib/cn';

const stars = [1, 2, 3, 4, 5] as const;

type RatingProps = { /** From 1 to 5. */ value: number; count?: number | undefined; className?: string | undefined };

/** How good something was found: a number with its star, and by how many. Shown only where there are reviews. */
export function Rating({ value, count, className }: RatingProps) {
  const number = value.toFixed(1);
  return (
    <span className={cn('inline-flex items-center gap-1 text-sm font-medium tabular-nums', className)}>
      <Star aria-hidden className="size-4 fill-warning text-warning" />
      <span className="sr-only">{`Rated ${number} of 5${count === undefined ? '' : ` by ${count}`}`}</span>
      <span aria-hidden>{number}</span>
      {count !== undefined && (
        <span aria-hidden className="font-normal text-ink-muted">
          ({count})
        </span>
      )}
    </span>
  );
}

type RatingInputProps = {
  /** What is rated, for example "Communication". */
  label: string;
  name: string;
  value: number | null;
  onChange: (value: number) => void;
};

/** Gives one to five stars; the arrow keys move the choice. */
export function RatingInput({ label, name, value, onChange }: RatingInputProps) {
  return (
    <fieldset className="flex items-center justify-between gap-4">
      <legend className="float-left text-sm font-medium">{label}</legend>
      <span className="flex">
        {stars.map((star) => (
          <label
            key={star}
            title={`${star} of 5`}
            className="relative grid size-10 place-items-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={star}
              checked={value === star}
              onChange={() => onChange(star)}
              aria-label={`${star} of 5`}
              className="absolute inset-0 cursor-pointer appearance-none"
            />
            <Star
              aria-hidden
              className={cn(
                'pointer-events-none size-6',
                value !== null && star <= value ? 'fill-warning text-warning' : 'text-line-strong',
              )}
            />
          </label>
        ))}
      </span>
    </fieldset>
  );
}
