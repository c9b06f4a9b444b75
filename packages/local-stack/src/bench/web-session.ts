import { demoPassword } from '../seed/accounts.ts';
import type { Stack } from '../stack.ts';
import { getJson } from './workshop.ts';

/** Logs a demo account in as the log-in page does; answers the headers of a browser that is logged in. */
export async function openWebSession({ urls }: Stack, email: string): Promise<Record<string, string>> {
  const csrf = await fetch(`${urls.web}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${urls.web}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(csrf), origin: new URL(urls.publicWeb).origin },
    body: new URLSearchParams({ email, password: demoPassword, csrfToken, json: 'true' }),
  });
  const headers = { cookie: `${cookiesOf(csrf)}; ${cookiesOf(answer)}` };
  await getJson(`${urls.web}/api/trpc/account.profile`, { headers });
  return headers;
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
