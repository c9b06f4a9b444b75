import type { ModelOrder } from './model-order.ts';

/** How the service calls what the model calls otherwise. */
export function statusOf(status: ModelOrder['status']): string {
  const words: Partial<Record<ModelOrder['status'], string>> = {
    unpaid: 'pending_payment',
    waiting: 'awaiting_requirements',
    working: 'in_progress',
    revising: 'in_revision',
  };
  return words[status] ?? status;
}
