'use client';

import { cn } from '@/lib/cn';

type RangeSliderProps = {
  /** The places of the two thumbs, whole numbers from 0 to `size`, the lower one first. */
  value: readonly [low: number, high: number];
  size: number;
  onChange: (value: [low: number, high: number]) => void;
  /** A thumb was let go of after dragging. */
  onRelease?: () => void;
  /** What the two thumbs are, for example "Lowest price" and "Highest price". */
  labels: readonly [low: string, high: string];
  /** What a place means, as it is read out. */
  valueText: (place: number) => string;
  className?: string | undefined;
};

const thumb =
  '[&::-webkit-slider-thumb]:pointer-events-auto [&::-webkit-slider-thumb]:size-5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-primary [&::-webkit-slider-thumb]:bg-surface [&::-webkit-slider-thumb]:shadow-card [&::-webkit-slider-thumb]:cursor-grab ' +
  '[&::-moz-range-thumb]:pointer-events-auto [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-2 [&::-moz-range-thumb]:border-primary [&::-moz-range-thumb]:bg-surface [&::-moz-range-thumb]:cursor-grab';
const ring =
  'outline-none focus-visible:[&::-webkit-slider-thumb]:outline-2 focus-visible:[&::-webkit-slider-thumb]:outline-offset-2 focus-visible:[&::-webkit-slider-thumb]:outline-focus focus-visible:[&::-moz-range-thumb]:outline-2 focus-visible:[&::-moz-range-thumb]:outline-focus';

/** A span chosen with two thumbs: two of the browser's own sliders, one above the other. They push, but never pass each other. */
export function RangeSlider({ value, size, onChange, onRelease, labels, valueText, className }: RangeSliderProps) {
  const [low, high] = value;
  const move = (index: number, place: number) => {
    onChange(index === 0 ? [place, Math.max(place, high)] : [Math.min(low, place), place]);
  };
  return (
    <div className={cn('relative h-6', className)}>
      <svg
        aria-hidden
        viewBox={`0 0 ${size} 1`}
        preserveAspectRatio="none"
        className="absolute inset-x-2.5 top-2.5 h-1 w-[calc(100%-1.25rem)] rounded-full bg-line"
      >
        <rect x={low} width={high - low} height="1" className="fill-primary" />
      </svg>
      {value.map((place, index) => (
        <input
          key={labels[index]}
          type="range"
          min={0}
          max={size}
          value={place}
          aria-label={labels[index]}
          aria-valuetext={valueText(place)}
          onChange={(event) => move(index, event.target.valueAsNumber)}
          onPointerUp={onRelease}
          className={cn(
            'pointer-events-none absolute inset-0 h-6 w-full appearance-none bg-transparent',
            // At the upper end the lower thumb has to stay within reach.
            index === 0 && low > size / 2 && 'z-10',
            thumb,
            ring,
          )}
        />
      ))}
    </div>
  );
}
