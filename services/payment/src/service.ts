import { fileURLToPath } from 'node:url';
import { paymentContract } from '@craftlane/contracts/payment';
import { moveDemoClock } from '@craftlane/service-kit/demo-clock';
import { createFiles, fileCrontab, fileRoutes, fileTasks } from '@craftlane/service-kit/files';
import { defineService, type ServiceCore } from '@craftlane/service-kit/service';
import { createTranscripts } from './adapters/chat-client.ts';
import { createGigQuotes } from './adapters/gig-client.ts';
import { createStripeGateway } from './adapters/stripe.ts';
import { createConnectedAccounts } from './adapters/stripe-accounts.ts';
import { createStripeBooks } from './adapters/stripe-books.ts';
import { createStripeClient } from './adapters/stripe-client.ts';
import { createPeopleDirectory } from './adapters/user-client.ts';
import type { PaymentConfig } from './config.ts';
import { crashAt } from './crash-point.ts';
import { addMoneyMetrics } from './db/money-metrics.ts';
import { createDisputeList, createDueList, createOrderLists } from './db/order-lists.ts';
import { createFindDossier } from './db/order-reads.ts';
import { createFindSales } from './db/sales.ts';
import { prepareStoreIgnoredEvent } from './db/stripe-events.ts';
import type { PaymentDeps, PaymentSettings } from './deps.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { paymentRouter } from './http/router.ts';
import { webhookRoute } from './http/webhook-route.ts';
import { createLiveSettings } from './live-settings.ts';
import { crontab, paymentTasks } from './tasks.ts';

/** Migrations of this service. */
export const migrationsFolder = fileURLToPath(new URL('../drizzle', import.meta.url));

/** The payment service, composed; tests start the same. */
export const paymentService = (config: PaymentConfig) =>
  defineService<PaymentDeps>({
    name: 'payment',
    config,
    migrationsFolder,
    contract: paymentContract,
    compose: (core) => {
      addMoneyMetrics(core.metrics.registry, core.sql);
      return composePayment(config, core);
    },
    router: paymentRouter,
    rawRoutes: (deps) => [webhookRoute(deps), ...fileRoutes(deps.files)],
    tasks: (deps) => ({ ...fileTasks(deps.files), ...paymentTasks(deps) }),
    crontab: `${crontab}\n${fileCrontab}`,
    consumers: [onUserRegistered, onUserProfileUpdated],
  });

/** What the use cases work with, from the configuration and what the kit opened. */
export async function composePayment(config: PaymentConfig, core: ServiceCore): Promise<PaymentDeps> {
  const { db, clock, newId, log } = core;
  const { clockFile } = config;
  const stripe = createStripeClient({ secretKey: config.stripeSecretKey, apiBase: config.stripeApiBase });
  const { settings, refresh: refreshSettings } = await createLiveSettings(core, settingsOf(config));
  return {
    files: await createFiles(core, config, 'payment'),
    db,
    clock,
    newId,
    log,
    settings,
    refreshSettings,
    findDossier: createFindDossier(db),
    listOrderPage: createOrderLists(db),
    listDueOrders: createDueList(db),
    listDisputedOrders: createDisputeList(db),
    findSales: createFindSales(db),
    storeIgnoredEvent: prepareStoreIgnoredEvent(db),
    stripe: createStripeGateway(stripe, config.stripeWebhookSecrets),
    books: createStripeBooks(stripe),
    accounts: createConnectedAccounts(stripe),
    gigs: createGigQuotes(config.gigServiceUrl),
    users: createPeopleDirectory(config.userServiceUrl),
    transcripts: createTranscripts(config.chatServiceUrl),
    moveClock: clockFile ? (byMs) => moveDemoClock(clockFile, byMs) : null,
    crashPoint: crashAt(config.nodeEnv === 'production' ? null : (config.crashAt ?? null)),
  };
}

function settingsOf(config: PaymentConfig): PaymentSettings {
  return {
    currency: config.currency,
    buyerFeeBps: config.buyerFeeBps,
    commissionBps: config.freelancerCommissionBps,
    checkoutExpiresAfterMs: config.checkoutExpiresAfter,
    reviewPeriodMs: config.reviewPeriod,
    requirementsPeriodMs: config.requirementsPeriod,
    cancellationPeriodMs: config.cancellationPeriod,
    lateGraceMs: config.lateGrace,
    clearingPeriodMs: config.clearingPeriod,
    chargebackLossBearer: config.chargebackLossBearer,
    cancellationFeeBearer: config.cancellationFeeBearer,
    issuer: config.invoiceIssuer,
    publicUrl: config.publicUrl,
  };
}
