'use client';

import { Menu } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { popupClass, popupItemClass } from './popup-class';

type DropdownMenuProps = {
  /** The element that opens the menu: a `Button` or `IconButton`. */
  trigger: ReactElement;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
};

/** A list of actions behind a button, moved through with the arrow keys. */
export function DropdownMenu({ trigger, align = 'end', children }: DropdownMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align={align} className="z-50">
          <Menu.Popup className={popupClass()}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

type MenuItemProps = {
  onSelect: () => void;
  tone?: 'normal' | 'danger';
  disabled?: boolean | undefined;
  children: ReactNode;
};

/** A row that does something. */
export function MenuItem({ onSelect, tone = 'normal', disabled = false, children }: MenuItemProps) {
  const danger = tone === 'danger' ? 'text-danger [&_svg]:text-danger' : undefined;
  return (
    <Menu.Item onClick={onSelect} disabled={disabled} className={popupItemClass(danger)}>
      {children}
    </Menu.Item>
  );
}

/** A row that goes somewhere. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Menu.Item className={popupItemClass()} render={<Link href={href} />} nativeButton={false}>
      {children}
    </Menu.Item>
  );
}

/** A line between groups of rows. */
export function MenuSeparator() {
  return <Menu.Separator className="-mx-1 my-1 h-px bg-line" />;
}

/** Text at the top of a menu that is no row. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className="px-2.5 py-2 text-sm text-ink-muted">{children}</div>;
}
