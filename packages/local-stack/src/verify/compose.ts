import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { REPOSITORY } from '../paths.ts';
import { SERVICES } from '../stack/names.ts';
import { readNeededVariables } from './environment.ts';

const buildSchema = z.object({
  context: z.string(),
  dockerfile: z.string().optional(),
  args: z.record(z.string(), z.string()).optional(),
});
const serviceSchema = z.object({
  image: z.string().optional(),
  build: buildSchema.optional(),
  restart: z.string().optional(),
  healthcheck: z
    .union([z.object({ test: z.union([z.string(), z.array(z.string())]) }), z.object({ disable: z.literal(true) })])
    .optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  volumes: z.array(z.string()).optional(),
});
const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.unknown()).optional(),
});

type Compose = z.infer<typeof composeSchema>;
type Service = z.infer<typeof serviceSchema>;

/**
 * Reads `docker-compose.yml` where no Docker engine is at hand: every variable stands in `.env.example`, every path
 * and dependency exists, every lasting container has a health check, what we build is locked down, and each service gets
 * every variable it cannot start without.
 */
export async function findComposeProblems(root: string = REPOSITORY): Promise<string[]> {
  const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  // Merge keys and anchors are resolved the way Compose does it.
  const compose = composeSchema.parse(parse(text, { merge: true }));
  const problems = [
    ...findUnknownVariables(text, root),
    ...findMissingPaths(compose, root),
    ...findLooseEnds(compose),
    ...findOpenDoors(compose),
    ...(await findMissingSettings(compose)),
  ];
  return problems.map((problem) => `docker-compose.yml: ${problem}`);
}

function findUnknownVariables(text: string, root: string): string[] {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const names = [...text.matchAll(/(?<!\$)\$\{([A-Z_0-9]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)]
    .filter((name) => !example.includes(`${name}=`))
    .map((name) => `${name} is not in .env.example`);
}

function findMissingPaths({ services }: Compose, root: string): string[] {
  return Object.entries(services).flatMap(([name, { build, volumes = [] }]) => {
    const workspace = build?.args?.WORKSPACE;
    const built = build
      ? [join(build.context, build.dockerfile ?? 'Dockerfile'), ...(workspace ? [workspace] : [])]
      : [];
    const mounted = volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => source.startsWith('.'));
    return [...built, ...mounted]
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${name} needs ${path}, which does not exist`);
  });
}

function findLooseEnds({ services, volumes = {} }: Compose): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const unknown = Object.keys(service.depends_on ?? {}).filter((other) => !services[other]);
    const named = (service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((source) => /^\w/.test(source));
    return [
      ...unknown.map((other) => `${name} depends on ${other}, which does not exist`),
      ...named
        .filter((volume) => !(volume in volumes))
        .map((volume) => `${name} uses the volume ${volume}, which is not declared`),
      ...(service.healthcheck || service.build ? [] : [`${name} has no health check`]),
      ...(service.image || service.build ? [] : [`${name} has neither image nor build`]),
    ];
  });
}

/** The health check of what we build stands in the Dockerfile, which `findDockerfileProblems` reads. */
function findOpenDoors({ services }: Compose): string[] {
  const isLocked = ({ read_only, cap_drop }: Service) => read_only === true && cap_drop?.includes('ALL');
  return Object.entries(services)
    .filter(([, service]) => service.build && !isLocked(service))
    .map(([name]) => `${name} may write to its image or keeps capabilities: it lacks read_only or cap_drop: [ALL]`);
}

async function findMissingSettings({ services }: Compose): Promise<string[]> {
  const problems: string[] = [];
  for (const name of SERVICES) {
    const given = Object.keys(services[name]?.environment ?? {});
    const needed = services[name] ? await readNeededVariables(name) : [];
    problems.push(
      ...needed.filter((variable) => !given.includes(variable)).map((variable) => `${name} lacks ${variable}`),
    );
  }
  return problems;
}
