import { expect, test } from 'vitest';
import type { Part } from '../supervisor/part.ts';
import { type Kept, startInOrder, stopInOrder } from './start-parts.ts';

const never = new AbortController().signal;

function fake(name: string, after: string[], steps: string[], start = async () => {}): Kept {
  const part: Part = {
    name,
    after,
    url: '',
    launch: () => Promise.reject(new Error('not used')),
    isReady: async () => true,
    afterReady: async () => void steps.push(`${name} prepared`),
  };
  const keeper = {
    start: () => start().then(() => void steps.push(`${name} up`)),
    stop: async () => void steps.push(`${name} down`),
    ready: async () => {},
    kill: () => {},
    pid: () => null,
  };
  return { part, keeper };
}

test('parts start after those they need, with what those prepared, and stop before them', async () => {
  const steps: string[] = [];
  const kept = [
    fake('web', ['gig', 'elsewhere'], steps),
    fake('gig', ['postgres'], steps),
    fake('postgres', [], steps),
  ];
  await startInOrder(kept, never);
  expect(steps).toEqual(['postgres up', 'postgres prepared', 'gig up', 'gig prepared', 'web up', 'web prepared']);
  steps.length = 0;
  await stopInOrder(kept);
  expect(steps).toEqual(['web down', 'gig down', 'postgres down']);
});

test('when a part does not start, nothing behind it is started', async () => {
  const steps: string[] = [];
  const broken = fake('postgres', [], steps, () => Promise.reject(new Error('no disk')));
  await expect(startInOrder([broken, fake('gig', ['postgres'], steps)], never)).rejects.toThrow('no disk');
  expect(steps).toEqual([]);
});

test('an aborted start ends at once, and parts that become ready later start nothing more', async () => {
  const steps: string[] = [];
  const ready = Promise.withResolvers<void>();
  const abort = new AbortController();
  const started = startInOrder(
    [fake('postgres', [], steps, () => ready.promise), fake('gig', ['postgres'], steps)],
    abort.signal,
  );
  abort.abort(new Error('asked to stop'));
  await expect(started).rejects.toThrow('asked to stop');
  ready.resolve();
  await ready.promise;
  expect(steps).not.toContain('gig up');
});
