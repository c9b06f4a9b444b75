import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

type StepperProps = {
  label: string;
  steps: readonly { key: string; label: ReactNode }[];
  /** Index of the step under way; `steps.length` when all are done. */
  current: number;
};

/** Where one is on a way of several steps. */
export function Stepper({ label, steps, current }: StepperProps) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {steps.map((step, index) => (
        <li key={step.key} aria-current={index === current ? 'step' : undefined} className="flex items-center gap-2">
          {index > 0 && <span aria-hidden className="mr-1 hidden h-px w-6 bg-line-strong sm:block" />}
          <span
            aria-hidden
            className={cn(
              'grid size-6 place-items-center rounded-full text-xs font-semibold [&_svg]:size-3.5',
              index <= current ? 'bg-primary text-on-primary' : 'bg-sunken text-ink-muted',
            )}
          >
            {index < current ? <Check /> : index + 1}
          </span>
          <span className={index === current ? 'font-semibold' : 'text-ink-muted'}>{step.label}</span>
        </li>
      ))}
    </ol>
  );
}
