'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmDialog } from '@/components/confirm-dialog';
import { Dialog } from '@/components/dialog';
import { DropdownMenu, MenuHeading, MenuItem, MenuSeparator } from '@/components/dropdown-menu';
import { Sheet } from '@/components/sheet';
import { toast } from '@/components/toast';
import { Tooltip } from '@/components/tooltip';
import { Specimen, Specimens } from './specimen';

/** What lies above the page. */
export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'sheet' | null>(null);
  const close = (isOpen: boolean) => !isOpen && setOpen(null);
  return (
    <Specimens>
      <Specimen name="Dialog, ConfirmDialog, Sheet">
        <Button variant="secondary" onClick={() => setOpen('dialog')}>
          Dialog
        </Button>
        <Button variant="secondary" onClick={() => setOpen('confirm')}>
          Confirm
        </Button>
        <Button variant="secondary" onClick={() => setOpen('sheet')}>
          Sheet
        </Button>
      </Specimen>
      <Specimen name="DropdownMenu">
        <DropdownMenu align="start" trigger={<Button variant="secondary">Menu</Button>}>
          <MenuHeading>This gig</MenuHeading>
          <MenuItem onSelect={() => toast.success('Edited')}>
            <Pencil aria-hidden /> Edit
          </MenuItem>
          <MenuSeparator />
          <MenuItem tone="danger" onSelect={() => toast.error('Not deleted')}>
            <Trash2 aria-hidden /> Delete
          </MenuItem>
        </DropdownMenu>
      </Specimen>
      <Specimen name="Tooltip">
        <Tooltip text="Says a little more">
          <Button variant="secondary">Point at me</Button>
        </Tooltip>
      </Specimen>
      <Specimen name="Toast">
        <Button variant="secondary" onClick={() => toast.success('Profile saved')}>
          Success
        </Button>
        <Button variant="secondary" onClick={() => toast.error('The connection was interrupted')}>
          Error
        </Button>
      </Specimen>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="Ask for a revision"
        description="Say what should change."
        footer={<Button onClick={() => setOpen(null)}>Done</Button>}
      />
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={close}
        title="Delete this gig?"
        description="This cannot be undone."
        confirmLabel="Delete"
        onConfirm={() => setOpen(null)}
      />
      <Sheet open={open === 'sheet'} onOpenChange={close} title="Filters">
        <p>What there is to choose.</p>
      </Sheet>
    </Specimens>
  );
}
