import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { env } from '@/env';

const deadlineMs = 1_500;

/** Whether the services that public pages are made from answer right now. */
export async function arePageServicesLive(): Promise<boolean> {
  const { USER_SERVICE_URL, GIG_SERVICE_URL } = env();
  const answers = await Promise.all([USER_SERVICE_URL, GIG_SERVICE_URL].map(isLive));
  return answers.every(Boolean);
}

/** Waits until they answer, asking every `everyMs`; false when they did not within `tries`. Keeps no process alive. */
export async function untilPageServicesLive(everyMs: number, tries: number): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await arePageServicesLive()) return true;
    await pause(everyMs, undefined, { ref: false });
  }
  return false;
}

async function isLive(baseUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${baseUrl}/health/live`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(deadlineMs),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
