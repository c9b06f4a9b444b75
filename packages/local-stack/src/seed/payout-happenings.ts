import { onboardAccount } from '@craftlane/stripe-sandbox/testing/onboard-account';
import { demoEmail } from './accounts.ts';
import type { Clients } from './clients.ts';
import { hoursAfter } from './dates.ts';
import { freelancers } from './freelancers.ts';
import { joinedAt, type Members, memberOf } from './members.ts';
import type { Happening } from './play.ts';

/** Test accounts of the sandbox: payouts to the first arrive, the second sends them back. */
const banks = { good: 'DE89 3704 0044 0532 0130 00', closed: 'DE35 3704 0044 0532 0130 02' } as const;

/** Two of three freelancers set their payouts up, one of them with a bank account that was closed since; the others still have to. */
export function payoutHappenings(clients: Clients, members: Members, now: Date): Happening[] {
  return freelancers
    .filter((_, index) => index % 3 !== 2)
    .map((freelancer, index) => ({
      at: hoursAfter(joinedAt(freelancer, now), 2),
      thread: `gigs of ${freelancer.handle}`,
      run: async () => {
        const member = memberOf(members, demoEmail(freelancer.handle));
        const { readiness } = await clients.payment.getPayoutAccount({}, member);
        if (readiness !== 'none') return;
        const { url } = await clients.payment.onboardFreelancer({ country: 'DE' }, member);
        await onboardAccount(url, { name: freelancer.name, iban: index === 1 ? banks.closed : banks.good });
      },
    }));
}
