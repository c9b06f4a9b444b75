import type { RawRoute } from './raw-routes.ts';

/** Named checks; a check that throws makes the service not ready. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

/** Milliseconds one check may take. */
const CHECK_DEADLINE_MS = 2000;

/**
 * `/health/live` (the process answers) and `/health/ready` (200 when every check passes, else 503; the body names each
 * check as `ok` or `failed`). `isDraining` makes it not ready at once.
 */
export function healthRoutes(checks: ReadinessChecks, isDraining: () => boolean): RawRoute[] {
  return [
    { method: 'GET', path: '/health/live', handle: () => ({ status: 200, body: { status: 'ok' } }) },
    {
      method: 'GET',
      path: '/health/ready',
      async handle({ context }) {
        if (isDraining()) return { status: 503, body: { status: 'draining', checks: {} } };
        const results = await Promise.all(
          Object.entries(checks).map(async ([name, check]) => {
            try {
              await within(check(), CHECK_DEADLINE_MS);
              return [name, 'ok'] as const;
            } catch (error) {
              context.log.warn({ err: error, check: name }, 'readiness check failed');
              return [name, 'failed'] as const;
            }
          }),
        );
        const isReady = results.every(([, result]) => result === 'ok');
        const body = { status: isReady ? 'ready' : 'not ready', checks: Object.fromEntries(results) };
        return { status: isReady ? 200 : 503, body };
      },
    },
  ];
}

function within(work: Promise<unknown>, ms: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
