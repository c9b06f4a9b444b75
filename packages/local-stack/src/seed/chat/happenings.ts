import { randomUUID } from 'node:crypto';
import { demoEmail } from '../accounts.ts';
import type { Clients, Member } from '../clients.ts';
import { daysBefore, hoursAfter } from '../dates.ts';
import { freelancers } from '../freelancers.ts';
import type { PublishedGigs } from '../gig-happenings.ts';
import { type Members, memberOf } from '../members.ts';
import type { Happening } from '../play.ts';
import { conversations, type SeedConversation } from './conversations.ts';

/** One conversation while it is played; `present` counts what an earlier seed has sent. */
type Talk = {
  plan: SeedConversation;
  clients: Clients;
  buyer: Member;
  freelancer: Member;
  conversationId: string;
  present: number;
};

/** Every message of the demo at its time, and what each person has read at the end. */
export function chatHappenings(clients: Clients, members: Members, gigs: PublishedGigs, now: Date): Happening[] {
  return conversations.flatMap((plan, index) => {
    const freelancer = freelancers.find(({ handle }) => handle === plan.freelancer);
    const gig = freelancer?.gigs[plan.gig];
    if (!freelancer || !gig) throw new Error(`${plan.freelancer} has no gig ${plan.gig}.`);
    const talk: Talk = {
      plan,
      clients,
      buyer: memberOf(members, plan.buyer),
      freelancer: memberOf(members, demoEmail(plan.freelancer)),
      conversationId: '',
      present: 0,
    };
    const at = timesOf(plan, now);
    const thread = `conversation ${index}`;
    return [
      { at: hoursAfter(at[0] as Date, -0.01), thread, run: () => open(talk, gigs.find(freelancer, gig).id()) },
      ...plan.lines.map((_, line) => ({ at: at[line] as Date, thread, run: () => say(talk, line) })),
      { at: hoursAfter(at.at(-1) as Date, 0.05), thread, run: () => read(talk) },
    ];
  });
}

/** The last line so long ago as the plan says, the others before it. */
function timesOf({ lines, quietForDays }: SeedConversation, now: Date): Date[] {
  let at = daysBefore(now, quietForDays);
  const times = lines.toReversed().map(([, hoursAfterLast]) => {
    const time = at;
    at = hoursAfter(at, -hoursAfterLast);
    return time;
  });
  return times.toReversed();
}

async function open(talk: Talk, gigId: string): Promise<void> {
  const participantId = talk.freelancer.userId;
  const { id, lastSeq } = await talk.clients.chat.openConversation({ participantId, gigId }, talk.buyer);
  talk.conversationId = id;
  talk.present = lastSeq;
}

async function say({ plan, clients, buyer, freelancer, conversationId, present }: Talk, line: number): Promise<void> {
  const [who, , body] = plan.lines[line] as SeedConversation['lines'][number];
  if (line < present) return;
  const message = { conversationId, body, clientMessageId: randomUUID() };
  await clients.chat.send(message, who === 'buyer' ? buyer : freelancer);
}

async function read({ plan, clients, buyer, freelancer, conversationId }: Talk): Promise<void> {
  const { length } = plan.lines;
  const writer = plan.lines.at(-1)?.[0];
  const reader = writer === 'buyer' ? freelancer : buyer;
  await clients.chat.markRead({ conversationId, seq: length }, writer === 'buyer' ? buyer : freelancer);
  await clients.chat.markRead({ conversationId, seq: length - plan.unread }, reader);
}
