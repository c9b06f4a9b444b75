'use client';

import { SlidersHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';

const loadSheet = () => import('@/components/sheet').then((loaded) => loaded.Sheet);
const Sheet = dynamic(loadSheet, { ssr: false });

type FilterSheetProps = {
  activeCount: number;
  /** What is found with the filters so far, for example "24 gigs". */
  found: string;
  children: ReactNode;
};

/** The filters behind a button, for phones. It stays open while filters are pressed and shows what they leave. */
export function FilterSheet({ activeCount, found, children }: FilterSheetProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    setIsOpen(true);
  };
  // The page is kept when left; it must not come back with an open sheet.
  useLayoutEffect(() => () => setIsOpen(false), []);
  return (
    <div className="lg:hidden">
      <Button
        variant="secondary"
        onClick={open}
        onPointerDown={() => void loadSheet()}
        onFocus={() => void loadSheet()}
      >
        <SlidersHorizontal aria-hidden /> Filters
        {activeCount > 0 && <Badge tone="primary">{activeCount}</Badge>}
      </Button>
      {wasOpened && (
        <Sheet
          open={isOpen}
          onOpenChange={setIsOpen}
          title="Filters"
          footer={
            <Button className="flex-1" onClick={() => setIsOpen(false)}>
              Show {found}
            </Button>
          }
        >
          {children}
        </Sheet>
      )}
    </div>
  );
}
