import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../paths.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findDockerfileProblems } from './dockerfile.ts';

test('the Dockerfile of the repository holds', async () => {
  expect(await findDockerfileProblems()).toEqual([]);
});

test.each([
  ['runs as root', 'USER node\n', ''],
  ['no HEALTHCHECK', 'HEALTHCHECK', '# HEALTHCHECK'],
  ['owns its own code', 'COPY --from=built /app', 'COPY --from=built --chown=node:node /app'],
  ['turbo is 1.0.0', /turbo@[\d.]+/, 'turbo@1.0.0'],
  ['sets HEALTH_PATH', 'ARG HEALTH_PATH', 'ARG ELSEWHERE'],
])('a fault is found: %s', async (problem, part, planted) => {
  const root = temporaryFolder();
  for (const name of ['docker-compose.yml', 'package.json']) cpSync(inRepository(name), join(root, name));
  writeFileSync(join(root, 'Dockerfile'), readFileSync(inRepository('Dockerfile'), 'utf8').replace(part, planted));
  expect((await findDockerfileProblems(root)).join('\n')).toContain(problem);
});
