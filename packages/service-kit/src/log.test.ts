import { startTestService } from '@craftlane/test-kit/service';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createLogger, harmless } from './log.ts';
import { inRequest } from './request-scope.ts';
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

test('what is logged for a request carries its id, once', () => {
  const line = inRequest('request-1', () => written({ kept: 'yes' }));
  expect(line.match(/"requestId":"request-1"/g)).toHaveLength(1);
  expect(written({})).not.toContain('requestId');
});

test('harmless lines look the same, and their errors are reduced too', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLogger({ service: 'note', level: 'info', destination });
  const err = Object.assign(new Error('refused'), { config: 'hunter2' });
  inRequest('request-1', () => harmless(log).error({ status: 500, err }, 'request failed'));
  expect(lines.join('')).toMatch(
    /"service":"note","requestId":"request-1","status":500,"err":\{.*"msg":"request failed"/,
  );
  expect(lines.join('')).not.toContain('hunter2');
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
