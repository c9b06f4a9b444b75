import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gigContract, paymentContract, userContract } from '@craftlane/contracts';
import { createServiceClient } from '@craftlane/service-kit/client';
import { newId } from '@craftlane/service-kit/ids';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { listInstallation, reset } from '../reset.ts';
import { drawCover } from '../seed/cover/draw-cover.ts';
import { freelancers } from '../seed/freelancers.ts';
import { gigContent } from '../seed/gig-content.ts';
import { profileOf } from '../seed/seed.ts';
import { sendFile } from '../send-file.ts';
import { type Stack, startStack } from '../stack.ts';
import { dataFolder } from '../testing/data-folder.ts';
import { waitUntil } from '../wait-until.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const dataDir = dataFolder('backup-');
const installation = { dataDir, postgresUrl: null };
const archive = join(dataDir, 'saved', 'all.tgz');
const password = 'a password worth keeping';
const emails = { seller: 'seller@example.org', buyer: 'buyer@example.org' };

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The parts this test needs; without the chat service there is also a database in which nothing ever was. */
function start(): Promise<Stack> {
  const elsewhere = 'http://127.0.0.1:9';
  const variables = { SOKETI_URL: elsewhere, CHAT_SERVICE_URL: elsewhere, SMTP_URL: 'smtp://127.0.0.1:9' };
  return startStack({ dataDir, ports: 'ephemeral', web: false, variables });
}

function clientsOf({ urls }: Stack) {
  return {
    user: createServiceClient(userContract, { baseUrl: urls.user }),
    gig: createServiceClient(gigContract, { baseUrl: urls.gig, deadlineMs: 10_000 }),
    gigUrl: urls.gig,
    payment: createServiceClient(paymentContract, { baseUrl: urls.payment, deadlineMs: 10_000 }),
  };
}
type Clients = ReturnType<typeof clientsOf>;

async function signUp(clients: Clients, email: string) {
  await clients.user.register({ email, password, displayName: 'Somebody' });
  return { accessToken: (await clients.user.login({ email, password })).accessToken };
}

/** A published gig with a picture, bought and paid. */
async function trade(clients: Clients, prefix = ''): Promise<{ imageId: string; orderId: string }> {
  const seller = await signUp(clients, prefix + emails.seller);
  const [freelancer] = freelancers;
  const [gig] = freelancer?.gigs ?? [];
  if (!freelancer || !gig) throw new Error('The demo sells nothing.');
  const profile = profileOf(freelancer);
  await clients.user.updateProfile({ ...profile, handle: prefix + freelancer.handle }, { context: seller });
  const picture = await drawCover({ ...gig, category: freelancer.category });
  const target = { client: clients.gig, baseUrl: clients.gigUrl };
  const sent = { purpose: 'gallery', name: 'a.webp', bytes: picture } as const;
  const imageId = await sendFile(target, { context: seller }, sent);
  const content = { ...gigContent(freelancer, gig, imageId, newId), publish: true };
  const { id: gigId } = await clients.gig.create(content, { context: seller });
  const buyer = await signUp(clients, prefix + emails.buyer);
  const order = { gigId, packageTier: 'basic' as const };
  const { orderId, checkoutUrl } = await clients.payment.checkout(order, { context: buyer });
  await payCheckout(checkoutUrl);
  await waitUntil('the payment', async () => {
    const { status } = await clients.payment.getOrder({ orderId }, { context: buyer });
    return status === 'awaiting_requirements';
  });
  return { imageId, orderId };
}

async function balancesOf(stack: Stack) {
  const sql = postgres(stack.databases.get('payment')?.appUrl ?? '', { max: 1 });
  const rows = await sql`
    select account, sum(amount_minor)::int as balance from ledger_postings group by account order by account`;
  await sql.end();
  return [...rows];
}

test('what was saved while everything ran is there again after a loss: money, pictures, passwords', {
  timeout: 180_000,
}, async () => {
  const first = await start();
  const { imageId, orderId } = await trade(clientsOf(first));
  const balances = await balancesOf(first);
  const saved = await backUp(installation, archive);
  await expect(reset(dataDir)).rejects.toThrow('already runs');
  await expect(restore(installation, archive)).rejects.toThrow('already runs');
  await first.stop();
  await expect(restore(installation, archive)).rejects.toThrow('is not empty');
  expect(statSync(archive).mode & 0o077).toBe(0);
  expect(Object.keys(saved.databases).sort()).toEqual(['chat', 'gig', 'payment', 'sandbox', 'user']);

  writeFileSync(join(dataDir, 'of-somebody-else.txt'), '');
  await reset(dataDir);
  expect(listInstallation(dataDir)).toEqual([]);
  expect(readdirSync(dataDir).sort()).toEqual(['of-somebody-else.txt', 'saved']);

  await restore(installation, archive);
  const second = await start();
  try {
    const clients = clientsOf(second);
    expect(balances.length).toBeGreaterThan(1);
    expect(await balancesOf(second)).toEqual(balances);
    const { accessToken } = await clients.user.login({ email: emails.buyer, password });
    const order = await clients.payment.getOrder({ orderId }, { context: { accessToken } });
    expect(order.status).toBe('awaiting_requirements');
    expect((await fetch(`${second.urls.gig}/api/gigs/images/${imageId}/400`)).status).toBe(200);
    // Sequences go on where they stood, and the jobs run: a second trade meets nothing of the first.
    await trade(clients, 'later-');
    expect(await balancesOf(second)).toHaveLength(balances.length + 1);
  } finally {
    await second.stop();
  }
});

test('a file that is no backup, or is cut off, changes nothing', async () => {
  const folder = mkdtempSync(join(dataDir, 'empty-'));
  const broken = join(dataDir, 'broken.tgz');
  writeFileSync(broken, 'no archive');
  await expect(restore({ dataDir: folder, postgresUrl: null }, broken)).rejects.toThrow();
  expect(listInstallation(folder).filter((name) => !name.startsWith('run.'))).toEqual([]);
});
