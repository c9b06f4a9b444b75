import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../stack/settings.ts';
import { type Finding, unwell, well } from './finding.ts';

const CHECKED = ['INTERNAL_SECRET', 'TOKEN_SECRET', 'SESSION_SECRET', 'PUSHER_SECRET'] as const;
const LEAST_CHARACTERS = 32;
/** A random secret of 32 hexadecimal digits has about 14 different ones. */
const LEAST_DIFFERENT = 10;

/** Secrets the operator chose are long, varied and each its own; those of the installation are readable by this user alone. */
export async function lookAtSecrets(settings: Settings, dataDir: string): Promise<Finding> {
  const chosen = CHECKED.flatMap((name) => (settings[name] ? [{ name, value: settings[name] }] : []));
  const weak = chosen.filter(({ value }) => value.length < LEAST_CHARACTERS || new Set(value).size < LEAST_DIFFERENT);
  if (weak.length > 0)
    return unwell(`weak: ${weak.map(({ name }) => name).join(', ')}`, 'Use `openssl rand -hex 32` for each.');
  if (new Set(chosen.map(({ value }) => value)).size < chosen.length)
    return unwell('one secret is used twice', 'Give each variable a secret of its own.');
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file) && (statSync(file).mode & 0o077) !== 0)
    return unwell(`${file} can be read by others`, `chmod 600 ${file}`);
  return well(chosen.length > 0 ? `${chosen.length} of your own` : 'made by the installation');
}
