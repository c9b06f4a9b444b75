import { expect, test } from 'vitest';
import { createLogger } from './log.ts';

test('secrets are censored at the top and below', () => {
  const lines: string[] = [];
  const log = createLogger({ service: 'note', level: 'info', destination: { write: (line) => void lines.push(line) } });
  const secrets = { password: 'hunter2', accessToken: 'hunter2', authorization: 'hunter2', cookie: 'hunter2' };
  log.info({ ...secrets, req: { headers: { ...secrets, 'set-cookie': 'hunter2' } }, kept: 'yes' }, 'hello');
  expect(lines.join('')).not.toContain('hunter2');
  expect(lines.join('')).toContain('"kept":"yes"');
});
