import type { OrderStatus } from '@craftlane/contracts/payment';
import type { OrderActor, OrderEdge } from './order-process.ts';

type Arrow = Omit<OrderEdge, 'from' | 'by'>;
type From = OrderStatus | null;

/** One arrow from each of these statuses by each of these actors. */
export function edges(from: From | readonly From[], by: OrderActor | readonly OrderActor[], arrow: Arrow): OrderEdge[] {
  const [sources, actors] = [[from].flat(), [by].flat()] as [From[], OrderActor[]];
  return sources.flatMap((source) => actors.map((actor) => ({ ...arrow, from: source, by: actor })));
}

/** One arrow back to each of these statuses: something happens and the status stays. */
export function loops(
  at: readonly OrderStatus[],
  by: OrderActor | readonly OrderActor[],
  arrow: Omit<Arrow, 'to'>,
): OrderEdge[] {
  return at.flatMap((status) => edges(status, by, { ...arrow, to: status }));
}
