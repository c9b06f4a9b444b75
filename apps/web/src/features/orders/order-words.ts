import type { OrderRole, OrderStatus } from '@craftlane/contracts/payment';
import type { BadgeTone } from '@/components/badge';

/** How a status is called and coloured. */
export const statusWords: Record<OrderStatus, { label: string; tone: BadgeTone }> = {
  pending_payment: { label: 'Waiting for payment', tone: 'warning' },
  expired: { label: 'Expired', tone: 'neutral' },
  awaiting_requirements: { label: 'Waiting for requirements', tone: 'warning' },
  in_progress: { label: 'In progress', tone: 'primary' },
  delivered: { label: 'Delivered', tone: 'accent' },
  in_revision: { label: 'In revision', tone: 'primary' },
  completed: { label: 'Completed', tone: 'success' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  disputed: { label: 'In dispute', tone: 'danger' },
};

/** The two views of the order list. */
export const listWords: Record<OrderRole, { title: string; description: string; empty: string; emptyText: string }> = {
  buyer: {
    title: 'Orders',
    description: 'What you have ordered.',
    empty: 'No orders yet',
    emptyText:
      'Find a freelancer for your next job. You pay into held funds and release them when you accept the work.',
  },
  freelancer: {
    title: 'Sales',
    description: 'What buyers have ordered from you.',
    empty: 'No sales yet',
    emptyText: 'Orders appear here as soon as a buyer has paid.',
  },
};

/** A headline and a sentence below it. */
export type Words = { title: string; text: string };
