'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';
import { buttonClass } from './button-class';
import { backdropClass } from './dialog';

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  side?: 'left' | 'right';
  /** Stays at the lower edge while the content scrolls. */
  footer?: ReactNode;
  children: ReactNode;
};

const sides = {
  left: 'left-0 border-r data-ending-style:-translate-x-full data-starting-style:-translate-x-full',
  right: 'right-0 border-l data-ending-style:translate-x-full data-starting-style:translate-x-full',
};

/** A panel from the edge of the screen: menus and filters on phones. */
export function Sheet({ open, onOpenChange, title, side = 'right', footer, children }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          className={cn(
            'fixed inset-y-0 z-50 flex w-[min(22rem,88vw)] flex-col border-line bg-raised text-ink shadow-raised outline-none transition-transform duration-200',
            sides[side],
          )}
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-5">
            <Base.Title className="font-semibold">{title}</Base.Title>
            <Base.Close aria-label="Close" className={buttonClass('ghost', 'icon', 'text-ink-muted')}>
              <X aria-hidden />
            </Base.Close>
          </div>
          <div className="relative flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
          {footer && <div className="flex gap-3 border-t border-line p-4">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
