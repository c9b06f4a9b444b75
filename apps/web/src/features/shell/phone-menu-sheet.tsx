'use client';

import { topCategories } from '@craftlane/contracts/values/top-categories';
import Link from 'next/link';
import { Sheet } from '@/components/sheet';

type PhoneMenuSheetProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** The categories from the left edge of a phone. */
export default function PhoneMenuSheet({ isOpen, onOpenChange }: PhoneMenuSheetProps) {
  return (
    <Sheet open={isOpen} onOpenChange={onOpenChange} title="Browse" side="left">
      <nav aria-label="Categories">
        <ul className="-mx-2 flex flex-col">
          {topCategories.map(({ slug, name }) => (
            <li key={slug}>
              <Link
                href={`/search?category=${slug}`}
                onClick={() => onOpenChange(false)}
                className="block rounded-md px-2 py-3 hover:bg-sunken"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Sheet>
  );
}
