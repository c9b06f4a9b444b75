import { type OrderStatus, orderActionSchema, orderStatusSchema } from '@craftlane/contracts/payment';
import { AppError } from '@craftlane/service-kit/errors';
import { describe, expect, test } from 'vitest';
import { actionsOf, initialStatus, type OrderActor, type OrderMove, orderEdges, takeEdge } from './order-graph.ts';

const statuses = orderStatusSchema.options;
const actors: OrderActor[] = ['buyer', 'freelancer', 'operator', 'stripe', 'timer'];
const moves = [...new Set(orderEdges.filter((edge) => edge.from !== null).map((edge) => edge.move))];

/** Statuses no edge leads to yet. */
const withoutEdges: OrderStatus[] = ['cancelled', 'disputed'];

describe('the status graph', () => {
  test('reaches every status that has edges, and no other', () => {
    expect([...reachable()].sort()).toEqual(statuses.filter((status) => !withoutEdges.includes(status)).sort());
  });

  test('has each edge once', () => {
    const names = orderEdges.map(({ move, from, to, by }) => `${from}-${move}-${to}-${by}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(orderEdges.filter((edge) => edge.from !== null))('allows $move from $from to $to by $by', (edge) => {
    expect(takeEdge(edge.from ?? initialStatus, edge.move, edge.by, edge.to)).toBe(edge.to);
  });

  test('refuses everything else, naming the status', () => {
    const refused = statuses.flatMap((status) =>
      moves.flatMap((move) =>
        actors.filter((actor) => !isEdge(status, move, actor)).map((actor) => ({ status, move, actor })),
      ),
    );
    expect(refused.length).toBeGreaterThan(300);
    for (const { status, move, actor } of refused) {
      expect(errorOf(() => takeEdge(status, move, actor))).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        status: 409,
        data: { status },
      });
    }
  });

  test('refuses a branch that does not exist', () => {
    expect(errorOf(() => takeEdge('pending_payment', 'pay', 'stripe', 'completed'))).toMatchObject({
      data: { status: 'pending_payment' },
    });
  });

  test('opens to each person exactly the actions of the contract', () => {
    const offered = statuses.flatMap((status) => [...actionsOf(status, 'buyer'), ...actionsOf(status, 'freelancer')]);
    expect([...new Set(offered)].sort()).toEqual([...orderActionSchema.options].sort());
    expect(actionsOf('pending_payment', 'freelancer')).toEqual([]);
    expect(actionsOf('delivered', 'buyer')).toEqual(['request_revision', 'accept']);
    expect(actionsOf('completed', 'buyer')).toEqual([]);
  });
});

function reachable(): Set<OrderStatus> {
  const found = new Set<OrderStatus>(orderEdges.filter((edge) => edge.from === null).map((edge) => edge.to));
  for (const status of found) {
    for (const edge of orderEdges.filter((candidate) => candidate.from === status)) found.add(edge.to);
  }
  return found;
}

function isEdge(from: OrderStatus, move: OrderMove, by: OrderActor): boolean {
  return orderEdges.some((edge) => edge.from === from && edge.move === move && edge.by === by);
}

function errorOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('was not refused');
}
