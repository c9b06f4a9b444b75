'use client';

import { categories } from '@craftlane/contracts/values/categories';
import { Menu } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '@/components/icon-button';
import { Sheet } from '@/components/sheet';

/** The categories on phones. Closes itself when a link led somewhere. */
export function PhoneMenu() {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <div className="md:hidden">
      <IconButton label="Menu" onClick={() => setOpenOn(path)}>
        <Menu aria-hidden />
      </IconButton>
      <Sheet open={openOn === path} onOpenChange={(open) => setOpenOn(open ? path : null)} title="Browse" side="left">
        <nav aria-label="Categories">
          <ul className="-mx-2 flex flex-col">
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <Link
                  href={`/search?category=${slug}`}
                  onClick={() => setOpenOn(null)}
                  className="block rounded-md px-2 py-3 hover:bg-sunken"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </Sheet>
    </div>
  );
}
