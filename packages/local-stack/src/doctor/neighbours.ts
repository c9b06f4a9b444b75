import { connect } from 'node:net';
import type { Settings } from '../stack/settings.ts';
import { type Finding, unwell, well } from './finding.ts';

const ANSWER_WITHIN_MS = 5_000;
const MOST_SKEW_MS = 30_000;
const STRIPE = 'https://api.stripe.com';

/** Whether the operator's realtime server answers where the services reach it. */
export async function lookAtSoketi({
  SOKETI_URL,
  PUSHER_KEY,
  PUSHER_SECRET,
  PUSHER_APP_ID,
}: Settings): Promise<Finding> {
  if (!SOKETI_URL) return well('embedded');
  if (!PUSHER_KEY || !PUSHER_SECRET || !PUSHER_APP_ID)
    return unwell('without its keys', 'Set PUSHER_APP_ID, PUSHER_KEY and PUSHER_SECRET as the server knows them.');
  const answer = await ask(SOKETI_URL);
  return answer
    ? well(SOKETI_URL)
    : unwell(`${SOKETI_URL} does not answer`, 'Check SOKETI_URL and that the server runs.');
}

/** Whether the mail server greets. No mail is sent. */
export async function lookAtSmtp({ SMTP_URL }: Settings): Promise<Finding> {
  if (!SMTP_URL) return well('embedded inbox: nothing leaves this machine');
  const { hostname, port, protocol } = new URL(SMTP_URL);
  const isReached = await canConnect(hostname, Number(port) || (protocol === 'smtps:' ? 465 : 587));
  return isReached
    ? well(hostname)
    : unwell(`${hostname} does not answer`, 'Check host and port of SMTP_URL, and firewalls.');
}

/** Whether Stripe takes the key, and there is a signing secret for its webhooks. */
export async function lookAtStripe(
  { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRETS }: Settings,
  api = STRIPE,
): Promise<Finding> {
  if (!STRIPE_SECRET_KEY) return well('sandbox: nothing is charged');
  const secrets = (STRIPE_WEBHOOK_SECRETS ?? '').split(',').filter((secret) => secret.trim().startsWith('whsec_'));
  if (secrets.length === 0)
    return unwell(
      'no webhook secret',
      'Set STRIPE_WEBHOOK_SECRETS to the signing secret (whsec_…) of the webhook endpoint.',
    );
  const answer = await ask(`${api}/v1/balance`, { authorization: `Bearer ${STRIPE_SECRET_KEY}` });
  if (!answer) return unwell(`${new URL(api).host} does not answer`, 'Allow outgoing HTTPS to Stripe.');
  if (answer.status === 401) return unwell('Stripe refuses the key', 'Set STRIPE_SECRET_KEY to a key of this account.');
  return well(STRIPE_SECRET_KEY.startsWith('sk_live_') ? 'live: real money moves' : 'test mode');
}

/** This machine's clock against those of other servers: signatures live five minutes. */
export async function lookAtClock(clocks: readonly Clock[]): Promise<Finding> {
  const skews: string[] = [];
  for (const { name, read } of clocks) {
    const instant = await read();
    const skewMs = Math.abs(Date.now() - (instant?.getTime() ?? Number.NaN));
    if (skewMs > MOST_SKEW_MS)
      return unwell(
        `${Math.round(skewMs / 1000)} s off ${name}`,
        'Let the system clock be set over the network (NTP).',
      );
    if (!Number.isNaN(skewMs)) skews.push(name);
  }
  return well(skews.length > 0 ? `agrees with ${skews.join(', ')}` : 'nobody to compare with');
}

/** Somebody who can be asked for the time; null when nobody answers. */
export type Clock = { name: string; read: () => Promise<Date | null> };

/** The clock of a web server, to the second. */
export function webClock(url: string): Clock {
  const read = async () => {
    const date = (await ask(url))?.headers.get('date');
    return date ? new Date(date) : null;
  };
  return { name: new URL(url).host, read };
}

/** Whether people reach what they are told to type. */
export async function lookAtPublicUrl({ PUBLIC_URL, HOST }: Settings, isRunning: boolean): Promise<Finding> {
  if (!PUBLIC_URL) {
    return HOST === '127.0.0.1'
      ? well('this machine alone')
      : unwell(
          'open to the network without PUBLIC_URL',
          'Set PUBLIC_URL to what people type, or links in mails lead nowhere.',
        );
  }
  const { protocol, hostname } = new URL(PUBLIC_URL);
  if (protocol === 'http:' && !isLoopback(hostname))
    return unwell(`${PUBLIC_URL} is not encrypted`, 'Put a proxy with TLS in front, and use https in PUBLIC_URL.');
  if (!isRunning) return well(`${PUBLIC_URL} (not running)`);
  const answer = await ask(`${PUBLIC_URL}/api/health/live`);
  return answer?.ok
    ? well(PUBLIC_URL)
    : unwell(`${PUBLIC_URL} does not answer`, 'Check DNS and the proxy in front of the web app.');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Response | null> {
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await response.body?.cancel();
    return response;
  } catch {
    return null;
  }
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ANSWER_WITHIN_MS });
    const answer = (isReached: boolean) => {
      socket.destroy();
      resolve(isReached);
    };
    socket
      .once('connect', () => answer(true))
      .once('error', () => answer(false))
      .once('timeout', () => answer(false));
  });
}
