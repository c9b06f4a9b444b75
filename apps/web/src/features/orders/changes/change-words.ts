import type { OrderChange } from '@craftlane/contracts/payment';

/** What is proposed and by whom; `proposer` is null for whoever looks. A buyer's time is an offer, a freelancer's a request. */
export function changeTitle({ kind, by }: Pick<OrderChange, 'kind' | 'by'>, proposer: string | null): string {
  if (kind === 'extra') return proposer ? `${proposer} offers an extra` : 'You offered an extra';
  if (by === 'buyer') return proposer ? `${proposer} offers more time` : 'You offered more time';
  return proposer ? `${proposer} asks for more time` : 'You asked for more time';
}
