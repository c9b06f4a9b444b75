import type { BrowserContext } from '@playwright/test';
import { storyEnv } from './env';

/**
 * Collects what the browser complains about on pages of the app in a context: console errors, uncaught errors, and violations of the
 * Content-Security-Policy.
 */
export async function collectComplaints(context: BrowserContext): Promise<string[]> {
  const { baseUrl } = storyEnv();
  const complaints: string[] = [];
  const note = (url: string | undefined, text: string) => {
    // The hosted payment page is not ours.
    if (!url || url.startsWith(baseUrl)) complaints.push(`${url}: ${text}`);
  };
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') note(message.page()?.url(), message.text());
  });
  context.on('weberror', (error) => note(error.page()?.url(), String(error.error())));
  return complaints;
}
