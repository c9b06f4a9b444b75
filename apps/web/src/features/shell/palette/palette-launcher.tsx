'use client';

import { SquareChevronRight } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { Button } from '@/components/button';
import { toast } from '@/components/toast';
import type { PaletteProps } from './palette';
import { useIsApple } from './use-is-apple';
import { useShortcut } from './use-shortcut';

const asking = '[role="dialog"][data-open], [role="alertdialog"][data-open]';

/** Opens the command palette by its keys, or by a button where there is room. The palette itself is fetched at first use. */
export function PaletteLauncher() {
  const [isOpen, setIsOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const isApple = useIsApple();

  const open = async () => {
    setIsOpen(true);
    try {
      const loaded = await import('./palette');
      setPalette(() => loaded.Palette);
    } catch {
      setIsOpen(false);
      toast.error('The command palette could not be loaded. Check your network and try again.');
    }
  };
  useShortcut('k', isApple, () => {
    if (isOpen) setIsOpen(false);
    // Whatever asks something above the page is answered first.
    else if (!document.querySelector(asking)) void open();
  });

  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={open}
        aria-haspopup="dialog"
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-busy={(isOpen && !Palette) || undefined}
        title="Command palette"
        className="border-line px-2 text-xs text-ink-muted max-lg:hidden"
      >
        <SquareChevronRight aria-hidden />
        <span className="sr-only">Command palette</span>
        <kbd className="font-sans">{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
      </Button>
      {Palette && <Palette open={isOpen} onOpenChange={setIsOpen} />}
    </>
  );
}
