import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answers } from '../ready.ts';
import type { Wiring } from '../stack/wiring.ts';
import { startNode } from '../supervisor/child-process.ts';
import type { Part } from '../supervisor/part.ts';

/** The mail inbox: takes every mail over SMTP and shows it on a page; nothing leaves the machine. */
export function mailPart({ ports, settings, shared, dataDir, urls }: Wiring): Part {
  const entry = join(dirname(createRequire(import.meta.url).resolve('maildev/package.json')), 'bin/maildev');
  const folder = join(dataDir, 'mail');
  const listen = ['--ip', settings.HOST, '--smtp', String(ports.smtp), '--web', String(ports.mail)];
  const args = ['--max-old-space-size=96', entry, ...listen, '--mail-directory', folder];
  return {
    name: 'mail',
    after: [],
    url: urls.mail,
    async launch(log) {
      mkdirSync(folder, { recursive: true });
      return startNode({ args, cwd: dataDir, env: shared }, log);
    },
    isReady: () => answers(`${urls.mail}/healthz`),
  };
}
