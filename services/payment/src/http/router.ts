import { paymentContract } from '@craftlane/contracts/payment';
import { procedures } from '@craftlane/service-kit/context';
import { completeFile, getFile, openFile } from '@craftlane/service-kit/files';
import type { PaymentDeps } from '../deps.ts';
import { acceptDelivery } from '../usecases/accept-delivery.ts';
import { adoptRefund } from '../usecases/adopt-refund.ts';
import { answerCancellation } from '../usecases/answer-cancellation.ts';
import { acceptChange, declineChange, withdrawChange } from '../usecases/answer-change.ts';
import { cancelLateOrder, cancelOrder } from '../usecases/cancel-order.ts';
import { changeSettings, getSettings, previewSettings } from '../usecases/change-settings.ts';
import { deliverWork } from '../usecases/deliver-work.ts';
import { explainDifference, listDifferences } from '../usecases/explain-difference.ts';
import { extendReview } from '../usecases/extend-review.ts';
import { getEvidence } from '../usecases/get-evidence.ts';
import { getOrder } from '../usecases/get-order.ts';
import { getPayoutAccount, refreshPayoutAccount } from '../usecases/get-payout-account.ts';
import { getSales } from '../usecases/get-sales.ts';
import { getStatement } from '../usecases/get-statement.ts';
import { listChargebacks } from '../usecases/list-chargebacks.ts';
import { listDisputes } from '../usecases/list-disputes.ts';
import { listEarnings } from '../usecases/list-earnings.ts';
import {
  getOperatorQueues,
  listFailedPayouts,
  listOperatorActions,
  listRefunds,
} from '../usecases/list-operator-queues.ts';
import { listDueOrders, listOrders } from '../usecases/list-orders.ts';
import { listPayouts } from '../usecases/list-payouts.ts';
import { getDemoClock, moveDemoClock } from '../usecases/move-demo-clock.ts';
import { onboardFreelancer, openPayoutDashboard } from '../usecases/onboard-freelancer.ts';
import { addEvidence, openDispute } from '../usecases/open-dispute.ts';
import { proposeDeadline, proposeExtra } from '../usecases/propose-change.ts';
import { getDocument, listDocuments } from '../usecases/read-documents.ts';
import { getTrialBalance, listLedgerLines } from '../usecases/read-ledger.ts';
import { refundOrder } from '../usecases/refund-order.ts';
import { requestCancellation } from '../usecases/request-cancellation.ts';
import { requestRevision } from '../usecases/request-revision.ts';
import { resolveDispute } from '../usecases/resolve-dispute.ts';
import { resumeCheckout } from '../usecases/resume-checkout.ts';
import { retryRefund } from '../usecases/retry-refund.ts';
import { retryReversal } from '../usecases/retry-reversal.ts';
import { retryTransfer } from '../usecases/retry-transfer.ts';
import { returnSetAside } from '../usecases/return-set-aside.ts';
import { sendEvidence } from '../usecases/send-evidence.ts';
import { skipRequirements } from '../usecases/skip-requirements.ts';
import { startCheckout } from '../usecases/start-checkout.ts';
import { submitRequirements } from '../usecases/submit-requirements.ts';

/** Contract procedure → use case. */
export function paymentRouter(deps: PaymentDeps) {
  const { open, authenticated: own } = procedures(paymentContract);
  return open.router({
    openFile: own.openFile.handler(({ input, context }) => openFile(deps.files, context.actor, input)),
    completeFile: own.completeFile.handler(({ input, context }) => completeFile(deps.files, context.actor, input.id)),
    getFile: own.getFile.handler(({ input, context }) => getFile(deps.files, context.actor, input.id)),
    checkout: own.checkout.handler(({ input, context }) => startCheckout(deps, context, input)),
    resumeCheckout: own.resumeCheckout.handler(({ input, context }) =>
      resumeCheckout(deps, context.actor, input.orderId),
    ),
    getOrder: own.getOrder.handler(({ input, context }) => getOrder(deps, context.actor, input.orderId)),
    listOrders: own.listOrders.handler(({ input, context }) => listOrders(deps, context.actor, input)),
    listDueOrders: own.listDueOrders.handler(({ input, context }) => listDueOrders(deps, context.actor, input)),
    getSales: own.getSales.handler(({ context }) => getSales(deps, context.actor)),
    submitRequirements: own.submitRequirements.handler(({ input, context }) =>
      submitRequirements(deps, context, input),
    ),
    skipRequirements: own.skipRequirements.handler(({ input, context }) =>
      skipRequirements(deps, context, input.orderId),
    ),
    deliver: own.deliver.handler(({ input, context }) => deliverWork(deps, context, input)),
    requestRevision: own.requestRevision.handler(({ input, context }) => requestRevision(deps, context, input)),
    extendReview: own.extendReview.handler(({ input, context }) => extendReview(deps, context, input.orderId)),
    accept: own.accept.handler(({ input, context }) => acceptDelivery(deps, context, input.orderId)),
    cancel: own.cancel.handler(({ input, context }) => cancelOrder(deps, context, input)),
    requestCancellation: own.requestCancellation.handler(({ input, context }) =>
      requestCancellation(deps, context, input),
    ),
    acceptCancellation: own.acceptCancellation.handler(({ input, context }) =>
      answerCancellation(deps, context, { ...input, answer: 'accept_cancellation' }),
    ),
    declineCancellation: own.declineCancellation.handler(({ input, context }) =>
      answerCancellation(deps, context, { ...input, answer: 'decline_cancellation' }),
    ),
    withdrawCancellation: own.withdrawCancellation.handler(({ input, context }) =>
      answerCancellation(deps, context, { ...input, answer: 'withdraw_cancellation' }),
    ),
    cancelLate: own.cancelLate.handler(({ input, context }) => cancelLateOrder(deps, context, input.orderId)),
    openDispute: own.openDispute.handler(({ input, context }) => openDispute(deps, context, input)),
    addEvidence: own.addEvidence.handler(({ input, context }) => addEvidence(deps, context, input)),
    resolveDispute: own.resolveDispute.handler(({ input, context }) => resolveDispute(deps, context, input)),
    refundOrder: own.refundOrder.handler(({ input, context }) => refundOrder(deps, context, input)),
    getEvidence: own.getEvidence.handler(({ input, context }) => getEvidence(deps, context, input)),
    sendEvidence: own.sendEvidence.handler(({ input, context }) => sendEvidence(deps, context, input)),
    listChargebacks: own.listChargebacks.handler(({ input, context }) => listChargebacks(deps, context.actor, input)),
    proposeExtra: own.proposeExtra.handler(({ input, context }) => proposeExtra(deps, context, input)),
    proposeDeadline: own.proposeDeadline.handler(({ input, context }) => proposeDeadline(deps, context, input)),
    acceptChange: own.acceptChange.handler(({ input, context }) => acceptChange(deps, context, input.orderId)),
    declineChange: own.declineChange.handler(({ input, context }) => declineChange(deps, context, input.orderId)),
    withdrawChange: own.withdrawChange.handler(({ input, context }) => withdrawChange(deps, context, input.orderId)),
    getPayoutAccount: own.getPayoutAccount.handler(({ context }) => getPayoutAccount(deps, context.actor)),
    refreshPayoutAccount: own.refreshPayoutAccount.handler(({ context }) => refreshPayoutAccount(deps, context.actor)),
    onboardFreelancer: own.onboardFreelancer.handler(({ input, context }) => onboardFreelancer(deps, context, input)),
    openPayoutDashboard: own.openPayoutDashboard.handler(({ context }) => openPayoutDashboard(deps, context.actor)),
    listPayouts: own.listPayouts.handler(({ input, context }) => listPayouts(deps, context.actor, input)),
    listEarnings: own.listEarnings.handler(({ input, context }) => listEarnings(deps, context.actor, input)),
    getStatement: own.getStatement.handler(({ input, context }) => getStatement(deps, context.actor, input)),
    getTrialBalance: own.getTrialBalance.handler(({ input, context }) => getTrialBalance(deps, context.actor, input)),
    listLedgerLines: own.listLedgerLines.handler(({ input, context }) => listLedgerLines(deps, context.actor, input)),
    listDocuments: own.listDocuments.handler(({ input, context }) => listDocuments(deps, context.actor, input)),
    getDocument: own.getDocument.handler(({ input, context }) => getDocument(deps, context.actor, input)),
    getOperatorQueues: own.getOperatorQueues.handler(({ context }) => getOperatorQueues(deps, context.actor)),
    listRefunds: own.listRefunds.handler(({ input, context }) => listRefunds(deps, context.actor, input)),
    retryRefund: own.retryRefund.handler(({ input, context }) => retryRefund(deps, context.actor, input)),
    returnSetAside: own.returnSetAside.handler(({ input, context }) => returnSetAside(deps, context.actor, input)),
    listFailedPayouts: own.listFailedPayouts.handler(({ input, context }) =>
      listFailedPayouts(deps, context.actor, input),
    ),
    retryTransfer: own.retryTransfer.handler(({ input, context }) => retryTransfer(deps, context.actor, input)),
    retryReversal: own.retryReversal.handler(({ input, context }) => retryReversal(deps, context.actor, input)),
    listDifferences: own.listDifferences.handler(({ input, context }) => listDifferences(deps, context.actor, input)),
    adoptRefund: own.adoptRefund.handler(({ input, context }) => adoptRefund(deps, context.actor, input)),
    explainDifference: own.explainDifference.handler(({ input, context }) =>
      explainDifference(deps, context.actor, input),
    ),
    getSettings: own.getSettings.handler(({ context }) => getSettings(deps, context.actor)),
    previewSettings: own.previewSettings.handler(({ input, context }) => previewSettings(deps, context.actor, input)),
    changeSettings: own.changeSettings.handler(({ input, context }) => changeSettings(deps, context.actor, input)),
    getDemoClock: own.getDemoClock.handler(({ context }) => getDemoClock(deps, context.actor)),
    moveDemoClock: own.moveDemoClock.handler(({ input, context }) => moveDemoClock(deps, context.actor, input)),
    listOperatorActions: own.listOperatorActions.handler(({ input, context }) =>
      listOperatorActions(deps, context.actor, input),
    ),
    listDisputes: own.listDisputes.handler(({ input, context }) => listDisputes(deps, context.actor, input)),
  });
}
