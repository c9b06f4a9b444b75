import { orderActionSchema, orderStatusSchema } from '@craftlane/contracts/payment';
import { AppError } from '@craftlane/service-kit/errors';
import { describe, expect, test } from 'vitest';
import { actionsOf, initialStatus, takeEdge } from './order-graph.ts';
import type { OrderActor, OrderMove } from './order-process.ts';
import { currentProcess, processOf } from './order-versions.ts';

const { edges, version } = currentProcess();
const statuses = orderStatusSchema.options;
const actors: OrderActor[] = ['buyer', 'freelancer', 'operator', 'stripe', 'timer'];
const moves = [...new Set(edges.filter((edge) => edge.from !== null).map((edge) => edge.move))];
const at = (status: (typeof statuses)[number]) => ({ status, processVersion: version });

describe('the status graph', () => {
  test('reaches every status', () => {
    expect([...reachable()].sort()).toEqual([...statuses].sort());
  });

  test('has each edge once', () => {
    const names = edges.map(({ move, from, to, by }) => `${from}-${move}-${to}-${by}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(edges.filter((edge) => edge.from !== null))('allows $move from $from to $to by $by', (edge) => {
    expect(takeEdge(at(edge.from ?? initialStatus), edge.move, edge.by, edge.to)).toBe(edge);
  });

  test('refuses everything else, naming the status', () => {
    const refused = statuses.flatMap((status) =>
      moves.flatMap((move) =>
        actors.filter((actor) => !isEdge(status, move, actor)).map((actor) => ({ status, move, actor })),
      ),
    );
    expect(refused.length).toBeGreaterThan(700);
    for (const { status, move, actor } of refused) {
      expect(errorOf(() => takeEdge(at(status), move, actor))).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        status: 409,
        data: { status },
      });
    }
  });

  test('refuses a branch that does not exist', () => {
    expect(errorOf(() => takeEdge(at('pending_payment'), 'pay', 'stripe', 'completed'))).toMatchObject({
      data: { status: 'pending_payment' },
    });
  });

  test('opens to each person exactly the actions of the contract', () => {
    const people = ['buyer', 'freelancer', 'operator'] as const;
    const offered = statuses.flatMap((status) => people.flatMap((person) => actionsOf(at(status), person)));
    expect([...new Set(offered)].sort()).toEqual([...orderActionSchema.options].sort());
    expect(actionsOf(at('pending_payment'), 'freelancer')).toEqual([]);
    expect(actionsOf(at('disputed'), 'operator')).toEqual(['resolve_dispute']);
    for (const person of people) expect(actionsOf(at('cancelled'), person)).toEqual([]);
    expect(actionsOf(at('completed'), 'buyer')).toEqual(['tip']);
  });

  test('stops every timer at the end, and in a dispute', () => {
    const ends = edges.filter(({ from, to }) => from !== to && ['completed', 'cancelled', 'disputed'].includes(to));
    for (const { from, timers } of ends) {
      if (from === 'awaiting_requirements') expect(timers).toEqual({ requirements: 'end' });
      else if (from !== 'disputed') expect(timers).toEqual({ review: 'end', cancellation: 'end' });
    }
  });

  test('knows no version that never was', () => {
    expect(() => processOf(99)).toThrow('order process 99');
  });
});

function reachable(): Set<string> {
  const found = new Set<string>(edges.filter((edge) => edge.from === null).map((edge) => edge.to));
  for (const status of found) {
    for (const edge of edges.filter((candidate) => candidate.from === status)) found.add(edge.to);
  }
  return found;
}

function isEdge(status: string, move: OrderMove, actor: OrderActor): boolean {
  return edges.some((edge) => edge.from === status && edge.move === move && edge.by === actor);
}

function errorOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
