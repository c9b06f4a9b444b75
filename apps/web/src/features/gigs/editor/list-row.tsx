'use client';

import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/icon-button';

type ListRowProps = { label: string; onRemove: () => void; children: ReactNode };

/** One entry of a list in the editor, with the way to remove it. */
export function ListRow({ label, onRemove, children }: ListRowProps) {
  return (
    <fieldset className="flex items-start gap-2 rounded-md border border-line p-4">
      <legend className="sr-only">{label}</legend>
      <div className="flex min-w-0 flex-1 flex-col gap-4">{children}</div>
      <IconButton label={`Remove ${label.toLowerCase()}`} onClick={onRemove} className="-mt-1 -mr-1">
        <Trash2 aria-hidden />
      </IconButton>
    </fieldset>
  );
}
