'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FastForward } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { ReasonDialog } from '@/components/reason-dialog';
import { localTimeText } from '@/components/time-text';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';

const leaps = [
  { hours: 1, label: '1 hour' },
  { hours: 24, label: '1 day' },
  { hours: 72, label: '3 days' },
  { hours: 336, label: '14 days' },
] as const;

/** Moves the time of a demo ahead, so that a whole order is seen in a minute; nothing where time is real. */
export function DemoClock() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [hours, setHours] = useState<number | null>(null);
  const clock = useQuery(trpc.operator.clock.queryOptions());
  const move = useMutation(trpc.operator.moveClock.mutationOptions());
  if (!clock.data?.canMove) return null;
  const leap = async (reason: string) => {
    if (hours === null) return;
    await move.mutateAsync({ hours, reason });
    toast.success('The time has moved on');
    await client.invalidateQueries();
  };
  return (
    <CardSection
      title="Demo clock"
      description="Timers that end until then end on the way. People may have to log in again."
      className="mt-6"
    >
      <p className="mb-4 text-sm">
        It is <time dateTime={clock.data.now}>{localTimeText(clock.data.now)}</time> here.
      </p>
      <div className="flex flex-wrap gap-3">
        {leaps.map((each) => (
          <Button key={each.hours} variant="secondary" onClick={() => setHours(each.hours)}>
            <FastForward aria-hidden /> {each.label}
          </Button>
        ))}
      </div>
      <ReasonDialog
        open={hours !== null}
        onOpenChange={(isOpen) => !isOpen && setHours(null)}
        title="Move the clock ahead?"
        description="For everybody on this demo. It cannot be moved back."
        label="Why?"
        submitLabel="Move the clock"
        onSubmit={leap}
      />
    </CardSection>
  );
}
