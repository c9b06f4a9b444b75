import type { ErrorMap } from '@orpc/contract';
import type { chatContract } from './chat.ts';
import type { gigContract } from './gig.ts';
import type { paymentContract } from './payment.ts';
import type { userContract } from './user.ts';

/**
 * Whose thing a procedure touches. To everybody else it is answered exactly like a missing one.
 *
 * - `none`: nothing that exists before; a list or a new thing of the caller's own.
 * - `public`: something that whoever may call can find.
 * - `visible`: to everybody while it is published; hidden, to its owner alone.
 * - `owner`: to its owner alone.
 * - `member`: to both people of a conversation.
 * - `party`: to the buyer and the freelancer of an order, or both people of a conversation, and to operators.
 * - `operator`: to operators alone.
 */
export type Thing = 'none' | 'public' | 'visible' | 'owner' | 'member' | 'party' | 'operator';

/** Who may call a procedure, and about whose things. */
export interface AccessRow<Access extends 'public' | 'signedIn' = 'public' | 'signedIn'> {
  /** `signedIn`: without an access token the answer is `UNAUTHENTICATED`, whatever the input. */
  access: Access;
  thing: Thing;
  /** Which party may make the move; the other gets `ILLEGAL_TRANSITION`. Absent: both. */
  by?: 'buyer' | 'freelancer' | 'operator';
}

/** One row per procedure, no more and no less; a procedure that declares `UNAUTHENTICATED` is one of signed-in people. */
export type Policy<Contract extends Record<string, Procedure>> = {
  readonly [Name in keyof Contract]: AccessRow<
    Contract[Name]['~orpc']['errorMap'] extends { UNAUTHENTICATED: object } ? 'signedIn' : 'public'
  >;
};

interface Procedure {
  '~orpc': { errorMap: ErrorMap };
}

/** Who may call the procedures that every service with files has; a file is its uploader's. */
const filePolicy = {
  openFile: { access: 'signedIn', thing: 'none' },
  completeFile: { access: 'signedIn', thing: 'owner' },
  getFile: { access: 'signedIn', thing: 'owner' },
} as const;

/** Who may call what in the user service. The profile of `getProfile`, `updateProfile` and `setAvatar` is that of the token. */
export const userPolicy = {
  ...filePolicy,
  register: { access: 'public', thing: 'none' },
  login: { access: 'public', thing: 'none' },
  refresh: { access: 'public', thing: 'none' },
  logout: { access: 'public', thing: 'none' },
  getProfile: { access: 'signedIn', thing: 'none' },
  updateProfile: { access: 'signedIn', thing: 'none' },
  setAvatar: { access: 'signedIn', thing: 'none' },
  getPublicProfile: { access: 'public', thing: 'public' },
  getPublicProfileByHandle: { access: 'public', thing: 'public' },
  jwks: { access: 'public', thing: 'none' },
} as const satisfies Policy<typeof userContract>;

/** Who may call what in the gig service. */
export const gigPolicy = {
  ...filePolicy,
  create: { access: 'signedIn', thing: 'none' },
  get: { access: 'public', thing: 'visible' },
  getBySlug: { access: 'public', thing: 'public' },
  update: { access: 'signedIn', thing: 'owner' },
  delete: { access: 'signedIn', thing: 'owner' },
  publish: { access: 'signedIn', thing: 'owner' },
  pause: { access: 'signedIn', thing: 'owner' },
  search: { access: 'public', thing: 'none' },
  suggest: { access: 'public', thing: 'none' },
  listPublished: { access: 'public', thing: 'none' },
  mine: { access: 'signedIn', thing: 'none' },
  quote: { access: 'signedIn', thing: 'visible' },
} as const satisfies Policy<typeof gigContract>;

/** Who may call what in the chat service. */
export const chatPolicy = {
  openConversation: { access: 'signedIn', thing: 'public' },
  listConversations: { access: 'signedIn', thing: 'none' },
  getConversation: { access: 'signedIn', thing: 'member' },
  unreadCount: { access: 'signedIn', thing: 'none' },
  history: { access: 'signedIn', thing: 'member' },
  readTranscript: { access: 'signedIn', thing: 'party' },
  send: { access: 'signedIn', thing: 'member' },
  markRead: { access: 'signedIn', thing: 'member' },
  archive: { access: 'signedIn', thing: 'member' },
  unarchive: { access: 'signedIn', thing: 'member' },
  authorizeChannel: { access: 'signedIn', thing: 'member' },
} as const satisfies Policy<typeof chatContract>;

/** Who may call what in the payment service. `checkout` names a gig, the other things are orders. */
export const paymentPolicy = {
  ...filePolicy,
  checkout: { access: 'signedIn', thing: 'public' },
  resumeCheckout: { access: 'signedIn', thing: 'party', by: 'buyer' },
  getOrder: { access: 'signedIn', thing: 'party' },
  listOrders: { access: 'signedIn', thing: 'none' },
  listDueOrders: { access: 'signedIn', thing: 'none' },
  getSales: { access: 'signedIn', thing: 'none' },
  submitRequirements: { access: 'signedIn', thing: 'party', by: 'buyer' },
  skipRequirements: { access: 'signedIn', thing: 'party', by: 'freelancer' },
  deliver: { access: 'signedIn', thing: 'party', by: 'freelancer' },
  requestRevision: { access: 'signedIn', thing: 'party', by: 'buyer' },
  extendReview: { access: 'signedIn', thing: 'party', by: 'buyer' },
  accept: { access: 'signedIn', thing: 'party', by: 'buyer' },
  cancel: { access: 'signedIn', thing: 'party' },
  requestCancellation: { access: 'signedIn', thing: 'party' },
  acceptCancellation: { access: 'signedIn', thing: 'party' },
  declineCancellation: { access: 'signedIn', thing: 'party' },
  withdrawCancellation: { access: 'signedIn', thing: 'party' },
  cancelLate: { access: 'signedIn', thing: 'party', by: 'buyer' },
  openDispute: { access: 'signedIn', thing: 'party' },
  addEvidence: { access: 'signedIn', thing: 'party' },
  resolveDispute: { access: 'signedIn', thing: 'party', by: 'operator' },
  refundOrder: { access: 'signedIn', thing: 'party', by: 'freelancer' },
  getEvidence: { access: 'signedIn', thing: 'party' },
  sendEvidence: { access: 'signedIn', thing: 'party', by: 'operator' },
  listChargebacks: { access: 'signedIn', thing: 'operator' },
  proposeExtra: { access: 'signedIn', thing: 'party', by: 'freelancer' },
  proposeDeadline: { access: 'signedIn', thing: 'party' },
  acceptChange: { access: 'signedIn', thing: 'party' },
  declineChange: { access: 'signedIn', thing: 'party' },
  withdrawChange: { access: 'signedIn', thing: 'party' },
  getPayoutAccount: { access: 'signedIn', thing: 'none' },
  refreshPayoutAccount: { access: 'signedIn', thing: 'none' },
  onboardFreelancer: { access: 'signedIn', thing: 'none' },
  openPayoutDashboard: { access: 'signedIn', thing: 'none' },
  listPayouts: { access: 'signedIn', thing: 'none' },
  listEarnings: { access: 'signedIn', thing: 'none' },
  getStatement: { access: 'signedIn', thing: 'none' },
  getTrialBalance: { access: 'signedIn', thing: 'operator' },
  listLedgerLines: { access: 'signedIn', thing: 'operator' },
  listDisputes: { access: 'signedIn', thing: 'operator' },
  listDocuments: { access: 'signedIn', thing: 'none' },
  getDocument: { access: 'signedIn', thing: 'owner' },
  getOperatorQueues: { access: 'signedIn', thing: 'operator' },
  listRefunds: { access: 'signedIn', thing: 'operator' },
  retryRefund: { access: 'signedIn', thing: 'operator' },
  returnSetAside: { access: 'signedIn', thing: 'operator' },
  listFailedPayouts: { access: 'signedIn', thing: 'operator' },
  retryTransfer: { access: 'signedIn', thing: 'operator' },
  retryReversal: { access: 'signedIn', thing: 'operator' },
  listDifferences: { access: 'signedIn', thing: 'operator' },
  adoptRefund: { access: 'signedIn', thing: 'operator' },
  explainDifference: { access: 'signedIn', thing: 'operator' },
  getSettings: { access: 'signedIn', thing: 'operator' },
  previewSettings: { access: 'signedIn', thing: 'operator' },
  changeSettings: { access: 'signedIn', thing: 'operator' },
  getDemoClock: { access: 'signedIn', thing: 'operator' },
  moveDemoClock: { access: 'signedIn', thing: 'operator' },
  listOperatorActions: { access: 'signedIn', thing: 'operator' },
} as const satisfies Policy<typeof paymentContract>;

/** The policies by service. */
export const policies = { user: userPolicy, gig: gigPolicy, chat: chatPolicy, payment: paymentPolicy } as const;
