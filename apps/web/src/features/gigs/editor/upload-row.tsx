'use client';

import { X } from 'lucide-react';
import { IconButton } from '@/components/icon-button';
import type { Upload } from './use-uploads';

/** A picture on its way, or why it did not arrive. */
export function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { name, share, problem } = upload;
  return (
    <li className="flex items-center gap-3 rounded-md border border-line px-3 py-2 text-sm">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        {problem ? (
          <span role="alert" className="block text-danger">
            {problem}
          </span>
        ) : (
          <progress
            aria-label={`Sending ${name}`}
            value={share}
            max={1}
            className="mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-primary"
          />
        )}
      </span>
      {problem && (
        <IconButton label="Dismiss" onClick={onDismiss}>
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
