'use client';

import type { Order } from '@craftlane/contracts/payment';
import { Countdown } from '@/components/countdown';
import { Notice } from '@/components/notice';
import { useNow } from '@/components/use-now';
import { lateness } from './lateness';

/** Says of late work when the buyer may cancel alone; nothing while it is not late. */
export function LateNotice({ order }: { order: Order }) {
  const late = lateness(order, useNow() ?? 0);
  if (!late) return null;
  return (
    <Notice tone="warning" title="The delivery is late">
      <p className="mt-1">{late.text}</p>
      {late.from && <Countdown until={late.from} className="mt-2" />}
    </Notice>
  );
}
