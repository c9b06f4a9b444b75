'use client';

import type { OrderSummary } from '@craftlane/contracts/payment';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { ErrorState } from '@/components/error-state';
import { IconButton } from '@/components/icon-button';
import { SkeletonList } from '@/components/skeleton';
import { useNow } from '@/components/use-now';
import { cn } from '@/lib/cn';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { dayKey, monthGrid } from './month-grid';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthText = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });
const dayText = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
const timeText = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false });

/** What the freelancer has to deliver, by the day it is due in the reader's time zone; a list of days on a phone. */
export function DueCalendar() {
  const now = useNow();
  return now === null ? <SkeletonList className="h-96" /> : <Months today={new Date(now)} />;
}

function Months({ today }: { today: Date }) {
  const trpc = useTRPC();
  const [shift, setShift] = useState(0);
  const month = new Date(today.getFullYear(), today.getMonth() + shift, 1);
  const days = monthGrid(month);
  const [first, last] = [days[0] ?? month, days.at(-1) ?? month];
  const from = first.toISOString();
  const to = new Date(last.getFullYear(), last.getMonth(), last.getDate() + 1).toISOString();
  const due = useQuery({ ...trpc.orders.due.queryOptions({ from, to }), placeholderData: keepPreviousData });
  if (due.isError) return <ErrorState error={describeError(due.error)} onRetry={() => due.refetch()} />;
  const byDay = Map.groupBy(due.data?.items ?? [], (order) => dayKey(new Date(order.dueAt ?? order.createdAt)));
  return (
    <section aria-label="Calendar" className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-lg font-semibold" aria-live="polite">
          {monthText.format(month)}
        </h2>
        <div className="flex gap-1">
          <IconButton label="Earlier month" onClick={() => setShift(shift - 1)}>
            <ChevronLeft />
          </IconButton>
          <IconButton label="Later month" onClick={() => setShift(shift + 1)}>
            <ChevronRight />
          </IconButton>
        </div>
      </div>
      {due.data?.hasMore && (
        <p className="text-sm text-ink-muted">There is more due than fits here: the earliest orders are shown.</p>
      )}
      <Grid days={days} month={month} today={today} byDay={byDay} />
      <Agenda days={days} byDay={byDay} isLoading={due.isPending} />
    </section>
  );
}

type ByDay = ReadonlyMap<string, OrderSummary[]>;

function Grid({ days, month, today, byDay }: { days: readonly Date[]; month: Date; today: Date; byDay: ByDay }) {
  return (
    <div className="hidden overflow-hidden rounded-lg border border-line bg-surface shadow-card md:block">
      <div aria-hidden className="grid grid-cols-7 border-b border-line text-xs font-medium text-ink-muted">
        {weekdays.map((weekday) => (
          <span key={weekday} className="px-3 py-2">
            {weekday}
          </span>
        ))}
      </div>
      <ol className="grid grid-cols-7">
        {days.map((day) => (
          <li
            key={dayKey(day)}
            className={cn(
              'min-h-28 border-line p-2 not-nth-[7n]:border-r nth-[n+8]:border-t',
              day.getMonth() !== month.getMonth() && 'bg-sunken',
            )}
          >
            <time
              dateTime={dayKey(day)}
              className={cn(
                'inline-grid size-6 place-items-center rounded-full text-xs tabular-nums',
                dayKey(day) === dayKey(today) ? 'bg-primary font-semibold text-on-primary' : 'text-ink-muted',
              )}
            >
              {day.getDate()}
            </time>
            <ul className="mt-1 flex flex-col gap-1">
              {(byDay.get(dayKey(day)) ?? []).map((order) => (
                <li key={order.id}>
                  <DueLink order={order} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Agenda({ days, byDay, isLoading }: { days: readonly Date[]; byDay: ByDay; isLoading: boolean }) {
  const busy = days.filter((day) => byDay.has(dayKey(day)));
  if (busy.length === 0 && !isLoading) return <p className="text-sm text-ink-muted">Nothing is due in these weeks.</p>;
  return (
    <ol className="flex flex-col gap-4 md:hidden">
      {busy.map((day) => (
        <li key={dayKey(day)} className="flex flex-col gap-2">
          <h3 className="text-sm font-medium text-ink-muted">{dayText.format(day)}</h3>
          {(byDay.get(dayKey(day)) ?? []).map((order) => (
            <DueLink key={order.id} order={order} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function DueLink({ order }: { order: OrderSummary }) {
  const at = new Date(order.dueAt ?? order.createdAt);
  return (
    <Link
      href={`/orders/${order.id}`}
      className={cn(
        'block rounded-sm px-2 py-1 text-xs hover:underline',
        order.isLate ? 'bg-danger-soft text-danger' : 'bg-primary-soft text-primary-ink',
      )}
    >
      <span className="font-medium tabular-nums">{timeText.format(at)}</span>{' '}
      <span className="line-clamp-2 wrap-anywhere">{order.gig.title}</span>
    </Link>
  );
}
