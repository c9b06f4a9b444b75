'use client';

import { Menu } from 'lucide-react';
import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '@/components/icon-button';

const loadSheet = () => import('./phone-menu-sheet');
const PhoneMenuSheet = dynamic(loadSheet, { ssr: false });

/** The categories on phones. Closes itself when a link led somewhere. What it shows is loaded when somebody reaches for it. */
export function PhoneMenu() {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const open = () => {
    setWasOpened(true);
    setOpenOn(path);
  };
  return (
    <div className="md:hidden">
      <IconButton label="Menu" onClick={open} onPointerDown={() => void loadSheet()} onFocus={() => void loadSheet()}>
        <Menu aria-hidden />
      </IconButton>
      {wasOpened && (
        <PhoneMenuSheet isOpen={openOn === path} onOpenChange={(isOpen) => setOpenOn(isOpen ? path : null)} />
      )}
    </div>
  );
}
