'use client';

import { type ComponentProps, useState } from 'react';
import { Button } from './button';
import { ConfirmDialog } from './confirm-dialog';

type ConfirmButtonProps = Pick<
  ComponentProps<typeof ConfirmDialog>,
  'title' | 'description' | 'confirmLabel' | 'tone'
> & {
  /** What the button says before it asks. */
  label: string;
  variant?: ComponentProps<typeof Button>['variant'];
  loading: boolean;
  /** Does it, and then what is given, so that the question goes away. */
  onConfirm: (close: { onSettled: () => void }) => void;
};

/** A button that asks once more before it does what it says. */
export function ConfirmButton({ label, variant, loading, tone = 'primary', onConfirm, ...words }: ConfirmButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant={variant} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <ConfirmDialog
        {...words}
        open={isOpen}
        onOpenChange={setIsOpen}
        tone={tone}
        loading={loading}
        onConfirm={() => onConfirm({ onSettled: () => setIsOpen(false) })}
      />
    </>
  );
}
