'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Check, CornerDownLeft, type LucideIcon } from 'lucide-react';
import Link from 'next/link';

/** Something to choose: leads to `href`, or does `run`. */
export type Command = {
  /** Unique in its dialog. */
  id: string;
  label: string;
  /** A few muted words behind the label. */
  hint?: string;
  icon: LucideIcon;
  /** Already so. */
  isCurrent?: boolean;
} & ({ href: string; run?: never } | { run: () => void; href?: never });

/** Commands of one kind. */
export type CommandGroup = { label: string; items: readonly Command[] };

/** A row of a command dialog. `onDone` is called once it was chosen. */
export function CommandRow({ command, onDone }: { command: Command; onDone: () => void }) {
  const { label, hint, icon: Icon, isCurrent, href, run } = command;
  return (
    <Autocomplete.Item
      value={command}
      // A true link, so that it can be opened in another tab. The input keeps the focus.
      {...(href !== undefined && { render: <Link href={href} prefetch={false} tabIndex={-1} /> })}
      onClick={() => {
        run?.();
        onDone();
      }}
      className="group flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5 text-sm text-ink outline-none select-none data-highlighted:bg-primary-soft [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-muted"
    >
      <Icon aria-hidden />
      <span className="min-w-0 truncate">{label}</span>
      {hint && <span className="min-w-0 truncate text-ink-muted">{hint}</span>}
      <span className="ml-auto flex shrink-0 items-center gap-2">
        {isCurrent && (
          <>
            <Check aria-hidden />
            <span className="sr-only">Chosen</span>
          </>
        )}
        <CornerDownLeft aria-hidden className="hidden sm:group-data-highlighted:block" />
      </span>
    </Autocomplete.Item>
  );
}
