import { startTestService } from '@craftlane/test-kit/service';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createLogger } from './log.ts';
import { noteConfigSchema, noteService } from './testing/note-service.ts';

/** Everything that one call writes. */
function written(fields: object): string {
  const lines: string[] = [];
  const log = createLogger({ service: 'note', level: 'info', destination: { write: (line) => void lines.push(line) } });
  log.info(fields, 'hello');
  return lines.join('');
}

test('secrets are censored at the top and below', () => {
  const secrets = { password: 'hunter2', accessToken: 'hunter2', authorization: 'hunter2', cookie: 'hunter2' };
  const line = written({ ...secrets, req: { headers: { ...secrets, 'set-cookie': 'hunter2' } }, kept: 'yes' });
  expect(line).not.toContain('hunter2');
  expect(line).toContain('"kept":"yes"');
});

test('a failed query is logged with its text, its cause and no value', async () => {
  const service = await startTestService({
    name: 'note',
    schema: noteConfigSchema,
    define: noteService(),
    migrationsFolder: null,
  });
  const failed = async (value: string) => {
    const error = await service.db.execute(sql`select ${value}::uuid as wanted`).catch((thrown: unknown) => thrown);
    return written({ err: error });
  };
  const line = await failed('hunter2');
  await service.stop();
  expect(line).toContain('as wanted');
  expect(line).toContain('"code":"22P02"');
  expect(line).not.toContain('hunter2');
});

test('what libraries hang on an error stays out of the log', () => {
  const error = Object.assign(new Error('refused', { cause: new Error('why') }), {
    code: 'EX',
    config: { headers: { 'x-key': 'hunter2' } },
    parameters: ['hunter2'],
  });
  const line = written({ err: error });
  expect(line).not.toContain('hunter2');
  for (const kept of ['refused', 'why', '"code":"EX"', 'log.test.ts']) expect(line).toContain(kept);
});
