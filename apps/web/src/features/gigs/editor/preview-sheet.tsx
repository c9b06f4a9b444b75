'use client';

import { Eye } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Sheet } from '@/components/sheet';
import { LivePreview } from './live-preview';

/** Opens the preview where there is no room for it beside the form. */
export function PreviewSheet({ currency, className }: { currency: string; className?: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" className={className} onClick={() => setIsOpen(true)}>
        <Eye aria-hidden /> <span className="max-sm:sr-only">Preview</span>
      </Button>
      <Sheet open={isOpen} onOpenChange={setIsOpen} title="How buyers see it">
        <LivePreview currency={currency} />
      </Sheet>
    </>
  );
}
