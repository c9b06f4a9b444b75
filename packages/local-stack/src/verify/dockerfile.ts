import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../paths.ts';

/**
 * Reads the `Dockerfile` where no Docker engine is at hand: the image that runs is not root's, says whether it is well, and its
 * code is not its own; tools have the versions of the repository; every build argument of the compose file is one.
 */
export async function findDockerfileProblems(root: string = REPOSITORY): Promise<string[]> {
  const stages = readFileSync(join(root, 'Dockerfile'), 'utf8').split(/^(?=FROM )/m);
  const last = stages.at(-1) ?? '';
  const problems = [
    ...(/^USER (?!root|0)\w+/m.test(last) ? [] : ['the last stage runs as root']),
    ...(/^HEALTHCHECK /m.test(last) ? [] : ['the last stage has no HEALTHCHECK']),
    ...(/^COPY (?=.*--chown).*\/app /m.test(last) ? ['the process owns its own code'] : []),
    ...findOtherVersions(stages.join(''), root),
    ...findUnknownArguments(last, root),
  ];
  return problems.map((problem) => `Dockerfile: ${problem}`);
}

function findOtherVersions(text: string, root: string): string[] {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return [...text.matchAll(/npx --yes ([\w-]+)@(\S+)/g)]
    .filter(([, name = '', version]) => devDependencies[name] !== version)
    .map(([, name = '', version]) => `${name} is ${version} here and ${devDependencies[name]} in package.json`);
}

function findUnknownArguments(stage: string, root: string): string[] {
  const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  const given = [...compose.matchAll(/args: \{([^}]*)\}/g)].flatMap(([, args = '']) =>
    [...args.matchAll(/(\w+):/g)].map(([, name = '']) => name),
  );
  return [...new Set(given)]
    .filter((name) => !new RegExp(`^ARG ${name}\\b`, 'm').test(stage))
    .map((name) => `docker-compose.yml sets ${name}, which is no ARG of the last stage`);
}
