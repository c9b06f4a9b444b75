import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { listEarningsToSend } from '../db/earnings.ts';
import { jobs } from '../jobs.ts';

/** Queues everything of a freelancer that waits to be sent, as when their account has become able to receive it. Safe to repeat. */
export async function wakeWaitingTransfers(tx: Tx, freelancerId: string): Promise<void> {
  for (const earningId of await listEarningsToSend(tx, freelancerId))
    await addJob(tx, jobs.sendEarning, { earningId }, { jobKey: jobs.key.earning(earningId) });
}
