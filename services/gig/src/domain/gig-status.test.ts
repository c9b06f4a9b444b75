import { gigStatusSchema } from '@craftlane/contracts/gig';
import { describe, expect, it } from 'vitest';
import { assertEditable, type GigAction, gigGraph, initialGigStatus, nextGigStatus } from './gig-status.ts';

const statuses = gigStatusSchema.options;
const actions = Object.keys(gigGraph) as GigAction[];

describe('status graph of a gig', () => {
  it('reaches every status from the initial one', () => {
    const reached = new Set([initialGigStatus]);
    for (const _round of statuses) {
      for (const { from, to } of Object.values(gigGraph))
        if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  it('leads nowhere from deleted', () => {
    expect(actions.filter((action) => gigGraph[action].from.includes('deleted'))).toEqual([]);
  });

  const pairs = actions.flatMap((action) => statuses.map((status) => ({ action, status })));
  it.each(pairs)('$action from $status follows the graph or is refused with the status', ({ action, status }) => {
    const edge = gigGraph[action];
    if (edge.from.includes(status)) expect(nextGigStatus(action, status)).toBe(edge.to);
    else
      expect(() => nextGigStatus(action, status)).toThrow(
        expect.objectContaining({ code: 'ILLEGAL_TRANSITION', data: { status } }),
      );
  });

  it.each(['removed', 'deleted'] as const)('refuses to edit a %s gig', (status) => {
    expect(() => assertEditable(status)).toThrow(expect.objectContaining({ code: 'ILLEGAL_TRANSITION' }));
  });

  it.each(['draft', 'published', 'paused'] as const)('lets a %s gig be edited', (status) => {
    expect(() => assertEditable(status)).not.toThrow();
  });
});
