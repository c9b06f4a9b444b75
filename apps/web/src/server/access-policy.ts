import type { AccessRow } from '@craftlane/contracts/policy';
import type { AppRouter } from './root-router';

type Areas = AppRouter['_def']['record'];

/** The path of every procedure that browsers can call: `orders.accept`. */
export type ProcedurePath = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/**
 * Who may call what over tRPC: one row per procedure, no more and no less, or the type check fails. The services behind decide;
 * this says what they are expected to decide, and the story `access.spec.ts` tries it.
 */
export const accessPolicy = {
  'account.session': { access: 'public', thing: 'none' },
  'account.register': { access: 'public', thing: 'none' },
  'account.logout': { access: 'public', thing: 'none' },
  'account.profile': { access: 'signedIn', thing: 'none' },
  'account.updateProfile': { access: 'signedIn', thing: 'none' },
  'gigs.search': { access: 'public', thing: 'none' },
  'gigs.mine': { access: 'signedIn', thing: 'none' },
  'gigs.get': { access: 'public', thing: 'visible' },
  'gigs.create': { access: 'signedIn', thing: 'none' },
  'gigs.update': { access: 'signedIn', thing: 'owner' },
  'gigs.publish': { access: 'signedIn', thing: 'owner' },
  'gigs.pause': { access: 'signedIn', thing: 'owner' },
  'gigs.delete': { access: 'signedIn', thing: 'owner' },
  'chat.list': { access: 'signedIn', thing: 'none' },
  'chat.get': { access: 'signedIn', thing: 'member' },
  'chat.open': { access: 'signedIn', thing: 'public' },
  'chat.history': { access: 'signedIn', thing: 'member' },
  'chat.send': { access: 'signedIn', thing: 'member' },
  'chat.markRead': { access: 'signedIn', thing: 'member' },
  'chat.unreadCount': { access: 'signedIn', thing: 'none' },
  'chat.authorizeChannel': { access: 'signedIn', thing: 'member' },
  'chat.realtimeConfig': { access: 'signedIn', thing: 'none' },
  'orders.checkout': { access: 'signedIn', thing: 'public' },
  'orders.resumeCheckout': { access: 'signedIn', thing: 'party', by: 'buyer' },
  'orders.get': { access: 'signedIn', thing: 'party' },
  'orders.list': { access: 'signedIn', thing: 'none' },
  'orders.submitRequirements': { access: 'signedIn', thing: 'party', by: 'buyer' },
  'orders.skipRequirements': { access: 'signedIn', thing: 'party', by: 'freelancer' },
  'orders.deliver': { access: 'signedIn', thing: 'party', by: 'freelancer' },
  'orders.requestRevision': { access: 'signedIn', thing: 'party', by: 'buyer' },
  'orders.accept': { access: 'signedIn', thing: 'party', by: 'buyer' },
} as const satisfies Record<ProcedurePath, AccessRow>;
