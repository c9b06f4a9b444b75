'use client';

import { Upload } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { cn } from '@/lib/cn';

type FileDropZoneProps = {
  label: string;
  hint: string;
  /** Media types that the file dialog offers; what is dropped may be anything, so the taker checks. */
  accept: readonly string[];
  onFiles: (files: File[]) => void;
  isMultiple?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** Takes files: chosen in a dialog, by mouse or keyboard, or dropped on it. */
export function FileDropZone({ label, hint, accept, onFiles, isMultiple = true, disabled = false }: FileDropZoneProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(!disabled);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
      className={cn(
        'flex flex-col items-center gap-1.5 rounded-md border border-dashed border-line-strong px-4 py-8 text-center text-sm focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus',
        disabled ? 'opacity-60' : 'cursor-pointer hover:bg-sunken',
        isOver && 'border-solid border-primary bg-primary-soft',
      )}
    >
      <Upload aria-hidden className="size-6 text-ink-muted" />
      <span className="font-medium">{label}</span>
      <span className="text-ink-muted">{hint}</span>
      <input
        id={id}
        type="file"
        multiple={isMultiple}
        disabled={disabled}
        accept={accept.join(',')}
        className="sr-only"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </label>
  );
}
