import { deliver } from '@craftlane/test-kit/event-recorder';
import { startTestService, TEST_SECRET } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { transact } from './db.ts';
import { signEventRequest } from './event-signature.ts';
import { publishEvent } from './events.ts';
import { type NoteProbe, noteConfigSchema, noteService } from './testing/note-service.ts';
import { registered } from './testing/registered.ts';

const probe: NoteProbe = {};
const service = await startTestService({
  name: 'note',
  schema: noteConfigSchema,
  define: noteService(probe),
  migrationsFolder: null,
});
afterAll(() => service.stop());
afterEach(() => {
  delete probe.onRegistered;
  service.events.answerWith(204);
});

async function effectsOf(eventId: string): Promise<number> {
  const rows = await service.db.execute(sql`select from kit.idempotency_keys where actor_id = ${eventId}`);
  return rows.length;
}

describe('publishing', () => {
  test('a committed fact reaches each subscriber of its type', async () => {
    const event = registered();
    await transact(service.db, (tx) => publishEvent(tx, event));
    const taken = () => service.events.pushes.filter((push) => push.event.id === event.id);
    await until(() => taken().length >= 3);
    expect(
      taken()
        .map((push) => push.subscriber)
        .sort(),
    ).toEqual(['chat', 'gig', 'payment']);
  });

  test('a fact of a transaction that rolls back never happened', async () => {
    const undone = registered();
    const work = transact(service.db, async (tx) => {
      await publishEvent(tx, undone);
      throw new Error('undo');
    });
    await expect(work).rejects.toThrow('undo');
    const next = registered();
    await transact(service.db, (tx) => publishEvent(tx, next));
    await until(() => service.events.of('user.registered.v1').some((event) => event.id === next.id));
    expect(service.events.of('user.registered.v1').some((event) => event.id === undone.id)).toBe(false);
  });

  test('an event that does not fit its schema cannot be published', async () => {
    const event = { ...registered(), aggregateVersion: 0 };
    await expect(transact(service.db, (tx) => publishEvent(tx, event))).rejects.toThrow('aggregateVersion');
  });

  test('a failing subscriber is tried again, and the others do not wait', async () => {
    service.events.answerWith(500);
    const event = registered();
    await transact(service.db, (tx) => publishEvent(tx, event));
    const pushes = () => service.events.pushes.filter((push) => push.event.id === event.id);
    await until(() => pushes().length >= 3);
    service.events.answerWith(204);
    await until(
      () =>
        new Set(
          pushes()
            .filter((push) => push.status === 204)
            .map((push) => push.subscriber),
        ).size === 3,
    );
  });

  test('an event that a subscriber refuses is set aside with the reason and counted', async () => {
    service.events.answerWith(422);
    const event = registered();
    await transact(service.db, (tx) => publishEvent(tx, event));
    const dead = await until(async () => {
      const rows = await service.db.execute(sql`select * from kit.dead_events where event_id = ${event.id}`);
      return rows.length === 3 && rows;
    });
    expect(dead[0]).toMatchObject({ type: 'user.registered.v1', reason: expect.stringContaining('422') });
    const left = () =>
      service.db.execute(sql`select from graphile_worker.jobs where task_identifier = 'deliver_event'`);
    await until(async () => (await left()).length === 0);
    const metrics = await service.request<string>('GET', '/metrics');
    expect(metrics.body).toMatch(/events_delivered_total\{[^}]*outcome="dead"[^}]*\} [1-9]/);
  });
});

describe('receiving', () => {
  test('twenty parallel deliveries of one event have one effect', async () => {
    const event = registered();
    const statuses = await Promise.all(Array.from({ length: 20 }, () => service.deliver(event)));
    expect(new Set(statuses)).toEqual(new Set([204]));
    expect(await effectsOf(event.id)).toBe(1);
    expect(await service.deliver(event)).toBe(204);
    expect(await effectsOf(event.id)).toBe(1);
  });

  test('a consumer that fails leaves no trace, and the next delivery applies', async () => {
    const event = registered();
    probe.onRegistered = async () => {
      throw new Error('not now');
    };
    expect(await service.deliver(event)).toBe(500);
    expect(await effectsOf(event.id)).toBe(0);
    delete probe.onRegistered;
    expect(await service.deliver(event)).toBe(204);
    expect(await effectsOf(event.id)).toBe(1);
  });

  test('a forged signature is refused', async () => {
    expect(await deliver(service.url, registered(), 'another-secret-of-32-characters-or-more')).toBe(401);
  });

  test('an old signature is refused', async () => {
    const body = JSON.stringify(registered());
    const signature = signEventRequest(body, TEST_SECRET, new Date(Date.now() - 301_000));
    const headers = { 'x-craftlane-signature': signature, 'content-type': 'application/json' };
    expect(await service.request('POST', '/events', { body, headers })).toMatchObject({ status: 401 });
  });

  test('a type that nothing here consumes, or that fits no schema, is refused for good', async () => {
    const body = JSON.stringify({ ...registered(), type: 'user.teleported.v9' });
    const headers = { 'x-craftlane-signature': signEventRequest(body, TEST_SECRET) };
    expect(await service.request('POST', '/events', { body, headers })).toMatchObject({ status: 422 });
    expect(await service.deliver({ ...registered(), aggregateId: 'x' })).toBe(422);
  });
});
