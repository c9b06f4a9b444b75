import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../paths.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findComposeProblems } from './compose.ts';

test('the compose file of the repository holds', async () => {
  expect(await findComposeProblems()).toEqual([]);
});

test('an unknown variable, a missing path, a dependency on nothing, an open door and a lacking setting are found', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, '.env.example'), readFileSync(inRepository('.env.example')));
  const compose = `
services:
  gig:
    build: { context: ., args: { WORKSPACE: services/gone } }
    environment: { A: "\${NOT_EXPLAINED:?}", B: "\${LOG_LEVEL:-info}" }
    depends_on: { nobody: { condition: service_healthy } }
    volumes: ['undeclared:/data']
  mail: { image: mail }
`;
  writeFileSync(join(root, 'docker-compose.yml'), compose);
  const problems = (await findComposeProblems(root)).join('\n');
  for (const part of [
    'NOT_EXPLAINED',
    'services/gone',
    'nobody',
    'undeclared',
    'mail has no health check',
    'gig may write',
    'gig lacks DATABASE_URL',
  ])
    expect(problems).toContain(part);
  expect(problems).not.toContain('LOG_LEVEL');
});
