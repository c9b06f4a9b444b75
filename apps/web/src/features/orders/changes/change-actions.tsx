'use client';

import type { Order } from '@craftlane/contracts/payment';
import { useState } from 'react';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { DeadlineDialog } from './deadline-dialog';
import { ExtraDialog } from './extra-dialog';

/** What can be agreed on while the work is under way. */
export function ChangeActions({ order }: { order: Order }) {
  const [open, setOpen] = useState<'extra' | 'deadline' | null>(null);
  const can = (name: Order['allowedActions'][number]) => order.allowedActions.includes(name);
  if (!can('propose_extra') && !can('propose_deadline')) return null;
  const dialog = (name: 'extra' | 'deadline') => ({
    order,
    open: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  });
  return (
    <CardSection title="Something more?" description="Both sides have to agree before the order changes.">
      <div className="flex flex-wrap gap-3">
        {can('propose_extra') && (
          <Button variant="secondary" onClick={() => setOpen('extra')}>
            Offer an extra
          </Button>
        )}
        {can('propose_deadline') && (
          <Button variant="secondary" onClick={() => setOpen('deadline')}>
            {order.viewerRole === 'freelancer' ? 'Ask for more time' : 'Give more time'}
          </Button>
        )}
      </div>
      <ExtraDialog {...dialog('extra')} />
      <DeadlineDialog {...dialog('deadline')} />
    </CardSection>
  );
}
