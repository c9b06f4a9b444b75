import type { EventOf } from '@craftlane/contracts/events';
import { oc } from '@orpc/contract';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type BaseConfig, baseConfigSchema } from '../config.ts';
import { procedures } from '../context.ts';
import { AppError, staleVersion } from '../errors.ts';
import { consumer } from '../events.ts';
import type { Task } from '../jobs.ts';
import { defineService, type Service, type ServiceCore, type ServiceDefinition } from '../service.ts';

/** The configuration of the service that the kit's own tests start. */
export const noteConfigSchema = baseConfigSchema;

const noteInput = z.strictObject({
  title: z.string().min(3),
  lines: z.array(z.strictObject({ text: z.string().min(1) })).default([]),
});

/** One procedure per behaviour of the kit. */
export const noteContract = {
  read: oc
    .route({ method: 'GET', path: '/notes/{id}' })
    .input(z.strictObject({ id: z.uuid(), as: z.enum(['text', 'html']).optional() }))
    .output(z.object({ id: z.string(), readBy: z.string().nullable(), address: z.string() })),
  write: oc
    .errors({ STALE_VERSION: { status: 409 } })
    .route({ method: 'POST', path: '/notes', successStatus: 201 })
    .input(noteInput)
    .output(z.object({ title: z.string(), authorId: z.string() })),
  fail: oc
    .errors({ STALE_VERSION: { status: 409 } })
    .route({ method: 'POST', path: '/fail/{how}' })
    .input(z.strictObject({ how: z.string() }))
    .output(z.object({ ok: z.boolean() })),
  upload: oc
    .route({ method: 'POST', path: '/upload' })
    .input(z.strictObject({ file: z.file() }))
    .output(z.object({ size: z.int() })),
};

type UserRegistered = EventOf<'user.registered.v1'>;

/** What a test may change and see of the service. */
export interface NoteProbe {
  /** Called by the consumer, inside its transaction. */
  onRegistered?: (event: UserRegistered) => Promise<void>;
  /** Held by `POST /fail/slow` until it resolves. */
  gate?: Promise<void>;
  tasks?: Record<string, Task>;
  crontab?: string;
}

/** A service small enough to read and with one of everything. */
export function noteService(probe: NoteProbe = {}, changes: Partial<ServiceDefinition<ServiceCore>> = {}) {
  return (config: BaseConfig): Service =>
    defineService<ServiceCore>({
      name: 'note',
      config,
      migrationsFolder: null,
      compose: (core) => core,
      router: () => noteRouter(probe),
      tasks: () => probe.tasks ?? {},
      crontab: probe.crontab ?? '',
      consumers: [
        consumer('user.registered.v1', async (tx, event, core: ServiceCore) => {
          await probe.onRegistered?.(event);
          await tx.execute(sql`
            insert into kit.idempotency_keys (actor_id, scope, key, input_hash)
            values (${event.id}, 'effect', ${core.newId()}, '')`);
        }),
      ],
      rawRoutes: () => [
        {
          method: 'POST',
          path: '/raw/{name}',
          bodyLimit: 64,
          handle: ({ params, body }) => ({ status: 200, body: { name: params.name, bytes: body.toString('hex') } }),
        },
      ],
      ...changes,
    });
}

function noteRouter(probe: NoteProbe) {
  const { open, authenticated } = procedures(noteContract);
  return open.router({
    read: open.read.handler(({ input, context }) => ({
      id: input.id,
      readBy: context.actor?.userId ?? null,
      address: context.clientAddress,
    })),
    write: authenticated.write.handler(({ input, context }) => ({
      title: input.title,
      authorId: context.actor.userId,
    })),
    fail: open.fail.handler(async ({ input }) => fail(input.how, probe)),
    upload: open.upload.handler(({ input }) => ({ size: input.file.size })),
  });
}

async function fail(how: string, { gate }: NoteProbe): Promise<{ ok: boolean }> {
  if (how === 'stale') throw staleVersion();
  if (how === 'unknown') throw new Error('the password is hunter2');
  if (how === 'hidden') throw new AppError('NOT_FOUND', 'Not found.', { detail: 'not the owner' });
  if (how === 'database')
    throw new Error('query failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) });
  if (how === 'output') return JSON.parse('{"ok":"yes"}');
  if (how === 'slow') await gate;
  return { ok: true };
}
