import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { controlClass } from './control-class';
import type { Option } from './select';

type NativeSelectProps = Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[] };

/** The browser's own list, for public pages: it needs no code, and phones show it in their own way. Forms use `Select`. */
export function NativeSelect({ options, className, ...rest }: NativeSelectProps) {
  return (
    <div className={cn('relative', className)}>
      <select {...rest} className={controlClass('h-10 cursor-pointer appearance-none pr-9')}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronsUpDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-4 text-ink-muted" />
    </div>
  );
}
