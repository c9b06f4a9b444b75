// Takes away from a pruned tree what only tests and builds need: node keep-runtime.mjs <folder> <workspace>
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Leaves, of the output of `turbo prune`, one workspace and those it needs to run; development dependencies and the workspaces
 * that only they named are gone from manifests and lock file. A third of the packages is then left to install.
 * @param {string} folder the pruned tree; changed in place
 * @param {string} workspace the folder of the workspace in it, such as `services/gig`
 */
export function keepRuntime(folder, workspace) {
  const manifests = new Map(
    globSync('{apps,packages,services}/*/package.json', { cwd: folder }).map((file) => {
      const place = dirname(file);
      return [readJson(join(folder, file)).name, place];
    }),
  );
  const kept = new Set();
  const keep = (place) => {
    if (kept.has(place)) return;
    kept.add(place);
    const { dependencies = {} } = readJson(join(folder, place, 'package.json'));
    for (const name of Object.keys(dependencies)) if (manifests.has(name)) keep(manifests.get(name));
  };
  keep(workspace);
  for (const place of manifests.values()) {
    if (!kept.has(place)) rmSync(join(folder, place), { recursive: true, force: true });
  }
  for (const place of ['.', ...kept]) dropDevelopment(join(folder, place, 'package.json'));
  dropFromLock(join(folder, 'package-lock.json'), kept, manifests);
}

function dropDevelopment(file) {
  if (!existsSync(file)) return;
  const { devDependencies: _dropped, ...manifest } = readJson(file);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function dropFromLock(file, kept, manifests) {
  if (!existsSync(file)) return;
  const lock = readJson(file);
  for (const [name, place] of manifests) {
    if (kept.has(place)) continue;
    delete lock.packages[place];
    delete lock.packages[`node_modules/${name}`];
  }
  for (const place of ['', ...kept]) delete lock.packages[place]?.devDependencies;
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const [, script, folder, workspace] = process.argv;
if (script === import.meta.filename && folder && workspace) keepRuntime(folder, workspace);
