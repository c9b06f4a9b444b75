import { statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Settings } from '../stack/settings.ts';
import { type Finding, unwell, well } from './finding.ts';

const LEAST_FREE_BYTES = 2e9;

/** This very process runs on the Node that everything else would run on. */
export async function lookAtNode(): Promise<Finding> {
  const major = Number(process.versions.node.split('.')[0]);
  return major === 22
    ? well(process.version)
    : unwell(`${process.version} instead of 22`, 'Start it by `npm run doctor`, which brings Node 22.');
}

/** Room for databases, files and logs. */
export async function lookAtDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = statfsSync(existing(folder));
  const free = `${(Number(bavail * bsize) / 1e9).toFixed(1)} GB free`;
  return bavail * bsize >= LEAST_FREE_BYTES
    ? well(free)
    : unwell(`${free} for ${folder}`, 'Make room, or set DATA_DIR to a folder on a larger disk.');
}

/** Ports of parts that would start here; a running installation holds its own. */
export async function lookAtPorts(settings: Settings, isRunning: boolean): Promise<Finding> {
  if (isRunning) return well('held by the running installation');
  const wanted = Object.entries(settings).filter((entry): entry is [string, number] => entry[0].endsWith('_PORT'));
  const states = await Promise.all(
    wanted.map(async ([name, port]) => ({ name, port, free: await isFree(port, settings.HOST) })),
  );
  const busy = states.filter(({ free }) => !free).map(({ name, port }) => `${name} ${port}`);
  return busy.length === 0
    ? well(`${states.length} are free`)
    : unwell(
        `busy: ${busy.join(', ')}`,
        'The start takes the next free port; stop what holds them, or set others in .env.',
      );
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

function existing(folder: string): string {
  try {
    statfsSync(folder);
    return folder;
  } catch {
    return existing(dirname(folder));
  }
}
