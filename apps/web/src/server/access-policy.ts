import { type AccessRow, policies } from '@craftlane/contracts/policy';
import type { AppRouter } from './root-router';

const { user, gig, chat, payment } = policies;

type Areas = AppRouter['_def']['record'];

/** The path of every procedure that browsers can call: `orders.accept`. */
export type ProcedurePath = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/**
 * Who may call what over tRPC: one row per procedure, no more and no less, or `npm run verify` fails. A procedure that asks a
 * service has the row of what it asks there, because the service decides; the story `access.spec.ts` tries every row.
 */
export const accessPolicy = {
  'account.session': { access: 'public', thing: 'none' },
  'account.register': user.register,
  'account.logout': user.logout,
  'account.profile': user.getProfile,
  'account.updateProfile': user.updateProfile,
  'account.setAvatar': user.setAvatar,
  'files.open': gig.openFile,
  'files.complete': gig.completeFile,
  'files.get': gig.getFile,
  'gigs.search': gig.search,
  'gigs.suggest': gig.suggest,
  'gigs.mine': gig.mine,
  'gigs.get': gig.get,
  'gigs.create': gig.create,
  'gigs.update': gig.update,
  'gigs.publish': gig.publish,
  'gigs.pause': gig.pause,
  'gigs.delete': gig.delete,
  'chat.list': chat.listConversations,
  'chat.get': chat.getConversation,
  'chat.open': chat.openConversation,
  'chat.history': chat.history,
  'chat.send': chat.send,
  'chat.markRead': chat.markRead,
  'chat.archive': chat.archive,
  'chat.unarchive': chat.unarchive,
  'chat.unreadCount': chat.unreadCount,
  'chat.authorizeChannel': chat.authorizeChannel,
  'chat.realtimeConfig': { access: 'signedIn', thing: 'none' },
  'orders.checkout': payment.checkout,
  'orders.resumeCheckout': payment.resumeCheckout,
  'orders.get': payment.getOrder,
  'orders.list': payment.listOrders,
  'orders.sales': payment.getSales,
  'orders.submitRequirements': payment.submitRequirements,
  'orders.skipRequirements': payment.skipRequirements,
  'orders.deliver': payment.deliver,
  'orders.requestRevision': payment.requestRevision,
  'orders.extendReview': payment.extendReview,
  'orders.accept': payment.accept,
  'orders.cancel': payment.cancel,
  'orders.requestCancellation': payment.requestCancellation,
  'orders.acceptCancellation': payment.acceptCancellation,
  'orders.declineCancellation': payment.declineCancellation,
  'orders.withdrawCancellation': payment.withdrawCancellation,
  'orders.cancelLate': payment.cancelLate,
  'orders.openDispute': payment.openDispute,
  'orders.addEvidence': payment.addEvidence,
  'orders.resolveDispute': payment.resolveDispute,
  'orders.refund': payment.refundOrder,
  'orders.sendEvidence': payment.sendEvidence,
  'orders.chargebacks': payment.listChargebacks,
  'orders.proposeExtra': payment.proposeExtra,
  'orders.proposeDeadline': payment.proposeDeadline,
  'orders.acceptChange': payment.acceptChange,
  'orders.declineChange': payment.declineChange,
  'orders.withdrawChange': payment.withdrawChange,
  // To who is neither of its two people an order is missing, whatever they would pay for.
  'orders.payExtra': { ...payment.resumeCheckout },
  'orders.tip': { ...payment.resumeCheckout },
  'orders.disputes': payment.listDisputes,
  'ledger.trialBalance': payment.getTrialBalance,
  'ledger.lines': payment.listLedgerLines,
  'earnings.account': payment.getPayoutAccount,
  'earnings.refreshAccount': payment.refreshPayoutAccount,
  'earnings.onboard': payment.onboardFreelancer,
  'earnings.openDashboard': payment.openPayoutDashboard,
  'earnings.payouts': payment.listPayouts,
  'earnings.list': payment.listEarnings,
  'earnings.statement': payment.getStatement,
} as const satisfies Record<ProcedurePath, AccessRow>;
