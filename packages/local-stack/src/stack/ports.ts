import { randomInt } from 'node:crypto';
import getPort from 'get-port';
import type { Settings } from './settings.ts';

/** Where each part listens. */
export type Ports = {
  web: number;
  user: number;
  gig: number;
  chat: number;
  payment: number;
  sandbox: number;
  postgres: number;
  soketi: number;
  soketiMetrics: number;
  smtp: number;
  mail: number;
};

/** Named ports to use, or `ephemeral`: free ones that nobody expects. */
export type PortChoice = Partial<Ports> | 'ephemeral';

const NEIGHBOURS = 20;

/**
 * Chooses a port per part: the wanted one, or when it is busy the next free one above; `replaced` is told so.
 */
export async function choosePorts(
  wanted: PortChoice,
  settings: Settings,
  replaced: (part: string, busy: number, taken: number) => void,
): Promise<Ports> {
  const ports = wanted === 'ephemeral' ? {} : { ...preferred(settings), ...wanted };
  const choose = async (part: keyof Ports): Promise<number> => {
    const first = ports[part];
    if (first === undefined) return getPort({ host: settings.HOST, port: unexpectedPorts() });
    const candidates = Array.from({ length: NEIGHBOURS }, (_, index) => first + index);
    const taken = await getPort({ host: settings.HOST, port: candidates });
    if (taken !== first) replaced(part, first, taken);
    return taken;
  };
  return {
    web: await choose('web'),
    user: await choose('user'),
    gig: await choose('gig'),
    chat: await choose('chat'),
    payment: await choose('payment'),
    sandbox: await choose('sandbox'),
    postgres: await choose('postgres'),
    soketi: await choose('soketi'),
    soketiMetrics: await choose('soketiMetrics'),
    smtp: await choose('smtp'),
    mail: await choose('mail'),
  };
}

/** Candidates below the range that the kernel gives to outgoing connections, which could take a port before its part listens. */
function unexpectedPorts(): number[] {
  return Array.from({ length: NEIGHBOURS }, () => randomInt(12_000, 30_000));
}

function preferred(settings: Settings): Partial<Ports> {
  return {
    web: settings.WEB_PORT,
    user: settings.USER_PORT,
    gig: settings.GIG_PORT,
    chat: settings.CHAT_PORT,
    payment: settings.PAYMENT_PORT,
    sandbox: settings.STRIPE_SANDBOX_PORT,
    postgres: settings.POSTGRES_PORT,
    soketi: settings.SOKETI_PORT,
    smtp: settings.SMTP_PORT,
    mail: settings.MAIL_PORT,
  };
}
