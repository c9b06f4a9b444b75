import { ORPCError } from '@orpc/client';
import { demoBuyer, demoEmail, demoOperator, demoPassword, otherBuyers, type SeedPerson } from './accounts.ts';
import type { Clients, Member } from './clients.ts';
import { daysBefore } from './dates.ts';
import { freelancers } from './freelancers.ts';
import { randomFor } from './random.ts';
import type { TimeMachine } from './time-machine.ts';
import type { SeedFreelancer } from './types.ts';

/** Everyone in the demo by e-mail. */
export type Members = ReadonlyMap<string, Member>;

/** How many people log in at a time; a login keeps a core busy. */
const LOGINS_AT_ONCE = 2;

/** When a freelancer joined: the first of the list half a year before the last, the last six weeks ago. */
export function joinedAt(freelancer: SeedFreelancer, now: Date): Date {
  const place = freelancers.indexOf(freelancer) / Math.max(1, freelancers.length - 1);
  return daysBefore(now, 230 - place * 185 + randomFor(freelancer.handle)());
}

/** Registers everyone at their time and logs them in; those who are there already just log in. */
export async function signEveryoneIn(clients: Clients, machine: TimeMachine, now: Date): Promise<Members> {
  const people = [
    ...freelancers.map((each) => ({ name: each.name, email: demoEmail(each.handle), at: joinedAt(each, now) })),
    ...[demoBuyer, ...otherBuyers, demoOperator].map((each) => ({ ...each, at: daysBefore(now, 240) })),
  ];
  for (const person of people) {
    await machine.travelTo(person.at);
    await register(clients, person);
  }
  await machine.comeBack();
  const members = new Map<string, Member>();
  const waiting = [...people];
  const logIn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { accessToken, user } = await clients.user.login({ email: next.email, password: demoPassword });
      members.set(next.email, { userId: user.id, context: { accessToken } });
    }
  };
  await Promise.all(Array.from({ length: LOGINS_AT_ONCE }, logIn));
  return members;
}

/** The member with this e-mail. */
export function memberOf(members: Members, email: string): Member {
  const member = members.get(email);
  if (!member) throw new Error(`Nobody in the demo has the e-mail ${email}.`);
  return member;
}

async function register(clients: Clients, { name, email }: SeedPerson): Promise<void> {
  try {
    await clients.user.register({ email, password: demoPassword, displayName: name });
  } catch (error) {
    if (!(error instanceof ORPCError && error.code === 'EMAIL_TAKEN')) throw error;
  }
}
