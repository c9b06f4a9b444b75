import { createRequire } from 'node:module';
import { join } from 'node:path';
import { maintenanceFile } from '../maintenance.ts';
import { inRepository } from '../paths.ts';
import { answers } from '../ready.ts';
import { SERVICES } from '../stack/names.ts';
import { commonEnv, pusherEnv, type Wiring } from '../stack/wiring.ts';
import { ASYNC_CONTEXT_FRAME, startNode } from '../supervisor/child-process.ts';
import type { Part } from '../supervisor/part.ts';
import { buildWeb } from './web-build.ts';

/** The web app: built when its sources changed, or served from source in development. */
export function webPart(wiring: Wiring, tell: (text: string) => void): Part {
  const { ports, settings, secrets, urls, isDev, distDir } = wiring;
  const folder = inRepository('apps/web');
  const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next');
  const base = { ...wiring.shared, NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: isDev ? `${distDir}-dev` : distDir };
  return {
    name: 'web',
    after: [...SERVICES, 'soketi'],
    url: urls.publicWeb,
    ...(!isDev && {
      prepare: (signal) => buildWeb({ folder, next, distDir, env: base, dataDir: wiring.dataDir, tell, signal }),
    }),
    launch(log) {
      const env = {
        ...commonEnv(wiring),
        ...base,
        NODE_ENV: isDev ? 'development' : 'production',
        PORT: String(ports.web),
        PUSHER_KEY: pusherEnv(wiring).PUSHER_KEY,
        SOKETI_PUBLIC_URL: urls.publicSoketi,
        MAINTENANCE_FILE: maintenanceFile(wiring.dataDir),
        SESSION_SECRET: settings.SESSION_SECRET ?? secrets.sessionSecret,
      };
      const args = [
        '--disable-warning=ExperimentalWarning',
        ASYNC_CONTEXT_FRAME,
        '--max-old-space-size=512',
        next,
        isDev ? 'dev' : 'start',
        '-p',
        String(ports.web),
        '-H',
        settings.HOST,
      ];
      return startNode({ args, cwd: folder, env }, log);
    },
    isReady: () => answers(`${urls.web}/api/health/ready`),
  };
}
