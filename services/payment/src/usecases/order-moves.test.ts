import { randomUUID } from 'node:crypto';
import {
  type OrderAction,
  type OrderStatus,
  type OrderViewer,
  orderActionSchema,
  orderStatusSchema,
  orderViewerSchema,
} from '@craftlane/contracts/payment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPersonal, moveOfAction, type PersonalMove } from '../domain/order-graph.ts';
import { currentProcess } from '../domain/order-versions.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';

const { edges } = currentProcess();
const statuses = orderStatusSchema.options;
const viewers = orderViewerSchema.options;
const personalMoves = orderActionSchema.options.filter(isPersonal);
const reason = 'As we talked about on Monday.';

/** What each move needs to be asked for at all. */
const bodies: Partial<Record<PersonalMove, object>> = {
  submit_requirements: { answers: [] },
  deliver: { message: reason },
  request_revision: { message: reason },
  cancel: { reason },
  request_cancellation: { reason },
  open_dispute: { reason },
  add_evidence: { message: reason },
  resolve_dispute: { refundMinor: 0, reason },
  propose_extra: { title: 'One more', priceMinor: 2_000, days: 1 },
  propose_deadline: { days: 2, reason },
  refund: { refundMinor: 100, reason },
};

let market: Market;
const orders = new Map<OrderStatus, Placed>();
beforeAll(async () => {
  market = await startMarket();
  for (const status of statuses) orders.set(status, await inStatus(market, status));
}, 60_000);
afterAll(() => market.stop());

test.each(statuses)(
  '%s: whatever the process does not allow is refused, naming the status, and changes nothing',
  async (status) => {
    const placed = the(status);
    const before = await everythingOf(placed);
    let refused = 0;
    for (const [action, viewer] of orderActionSchema.options.flatMap((each) =>
      viewers.map((who) => [each, who] as const),
    )) {
      if (isEdge(status, action, viewer)) continue;
      // Who sells learns of an order by its payment.
      const isHidden = viewer === 'freelancer' && ['pending_payment', 'expired'].includes(status);
      const { status: answered, body } = await attempt(placed, action, viewer);
      expect({ action, viewer, answered, body }).toMatchObject(
        isHidden
          ? { answered: 404, body: { code: 'NOT_FOUND' } }
          : { answered: 409, body: { code: 'ILLEGAL_TRANSITION', data: { status } } },
      );
      refused += 1;
    }
    expect(refused).toBeGreaterThan(45);
    expect(await everythingOf(placed)).toEqual(before);
  },
  60_000,
);

describe.each(personalMoves)('%s', (move) => {
  const edge = edges.find((each) => each.move === move && each.from !== null);
  const from = edge?.from ?? 'in_progress';
  const by = viewers.find((viewer) => viewer === edge?.by) ?? 'buyer';

  test('by a stranger looks like a missing order', async () => {
    const placed = the(from);
    const asStranger = { as: randomUUID(), body: bodies[move] ?? {} };
    const ids = [placed.orderId, randomUUID(), 'no-id'];
    const answers = await Promise.all(ids.map((id) => market.request('POST', pathOf(id, move), asStranger)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('without signing in is refused, and with unknown fields', async () => {
    const { orderId } = the(from);
    const body = bodies[move] ?? {};
    expect(await market.request('POST', pathOf(orderId, move), { body })).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    const signedIn = { ...personOf(the(from), by), body: { ...body, unknown: 1 } };
    expect(await market.request('POST', pathOf(orderId, move), signedIn)).toMatchObject({
      status: 422,
      body: { code: 'VALIDATION_FAILED' },
    });
  });
});

function attempt(placed: Placed, action: OrderAction, viewer: OrderViewer) {
  const { orderId } = placed;
  const who = personOf(placed, viewer);
  if (action === 'pay') return market.request('POST', pathOf(orderId, 'checkout'), { ...who, body: {} });
  const paid: Partial<Record<OrderAction, object>> = {
    pay_extra: { orderId, extraRequestId: randomUUID() },
    tip: { orderId, tipMinor: 500 },
  };
  const body = paid[action];
  if (body) return market.request('POST', '/api/payment/checkout', { ...who, body });
  return market.request('POST', pathOf(orderId, action), {
    ...who,
    body: (isPersonal(action) && bodies[action]) || {},
  });
}

function personOf({ buyerId, quote }: Placed, viewer: OrderViewer) {
  if (viewer === 'operator') return { as: '01930000-0000-7000-8000-00000000000a', roles: ['operator'] };
  return { as: viewer === 'buyer' ? buyerId : quote.freelancerId };
}

function pathOf(orderId: string, move: string): string {
  return `/api/payment/orders/${orderId}/${move.replaceAll('_', '-')}`;
}

/** What is paid is confirmed by Stripe, and the buyer's to ask for. */
function isEdge(status: OrderStatus, action: OrderAction, viewer: OrderViewer): boolean {
  const by = isPersonal(action) ? viewer : viewer === 'buyer' && 'stripe';
  return edges.some((edge) => edge.from === status && edge.move === moveOfAction(action) && edge.by === by);
}

/** The order as it is stored, and how much there is about it. */
async function everythingOf({ orderId }: Placed) {
  const count = (table: string) => `(select count(*)::int from ${table} where order_id = o.id) as ${table}`;
  const tables = [
    'order_timeline',
    'order_deliveries',
    'ledger_transactions',
    'refunds',
    'checkouts',
    'earnings',
    'operator_actions',
  ];
  const query = `select to_jsonb(o) as stored, ${tables.map(count).join(', ')} from orders o where id = $1`;
  return market.rows(query, [orderId]);
}

function the(status: OrderStatus): Placed {
  const placed = orders.get(status);
  if (!placed) throw new Error(`no order in ${status}`);
  return placed;
}
