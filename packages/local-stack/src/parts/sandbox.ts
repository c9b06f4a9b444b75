import { inRepository } from '../paths.ts';
import { answers } from '../ready.ts';
import { commonEnv, type Wiring } from '../stack/wiring.ts';
import { startNode } from '../supervisor/child-process.ts';
import type { Part } from '../supervisor/part.ts';
import type { Databases } from './database.ts';

/** The stand-in for Stripe: its API, its payment page, and signed webhooks to the payment service. */
export function sandboxPart(wiring: Wiring, databases: Databases): Part {
  const { ports, secrets, urls } = wiring;
  return {
    name: 'sandbox',
    after: ['postgres'],
    url: urls.publicSandbox,
    launch(log) {
      const env = {
        ...commonEnv(wiring),
        PORT: String(ports.sandbox),
        DATABASE_URL: databases.get('sandbox')?.ownerUrl ?? '',
        PUBLIC_URL: urls.publicSandbox,
        SECRET_KEY: secrets.sandboxKey,
        WEBHOOK_URL: `${urls.payment}/api/payment/webhook`,
        WEBHOOK_SECRET: secrets.webhookSecret,
      };
      const args = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=128', 'src/main.ts'];
      return startNode({ args, cwd: inRepository('packages/stripe-sandbox'), env }, log);
    },
    isReady: () => answers(`${urls.sandbox}/health/ready`),
  };
}
