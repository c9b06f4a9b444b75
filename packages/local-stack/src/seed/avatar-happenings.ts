import { demoEmail } from './accounts.ts';
import { drawAvatar } from './avatar/draw-avatar.ts';
import type { Clients } from './clients.ts';
import { hoursAfter } from './dates.ts';
import { freelancers } from './freelancers.ts';
import { joinedAt, type Members, memberOf } from './members.ts';
import type { Happening } from './play.ts';
import type { SeedFreelancer } from './types.ts';

/** Draws and sends the portraits of the freelancers who have none, and plans when each is shown: soon after the profile. */
export async function prepareAvatars(clients: Clients, members: Members, now: Date): Promise<Happening[]> {
  const happenings: Happening[] = [];
  for (const freelancer of freelancers) {
    const fileId = await sendMissing(clients, members, freelancer);
    if (!fileId) continue;
    happenings.push({
      at: hoursAfter(joinedAt(freelancer, now), 1.5),
      thread: `gigs of ${freelancer.handle}`,
      run: async () => {
        await clients.user.setAvatar({ fileId }, memberOf(members, demoEmail(freelancer.handle)));
      },
    });
  }
  return happenings;
}

/** The id of the portrait, or null when this person has one. */
async function sendMissing(clients: Clients, members: Members, { handle }: SeedFreelancer): Promise<string | null> {
  const member = memberOf(members, demoEmail(handle));
  if ((await clients.user.getProfile(undefined, member)).avatarId) return null;
  const bytes = await drawAvatar(handle);
  return clients.sendPicture(member, { purpose: 'avatar', name: `${handle}.webp`, bytes });
}
