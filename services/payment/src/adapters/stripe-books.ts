import type Stripe from 'stripe';
import type { StripeBooks } from '../deps.ts';
import type { BookKind, RecordState, StripeRecord } from '../domain/book-check.ts';
import { isMissing, toStripeFault } from './stripe-client.ts';

const PAGE_SIZE = 100;

/** How things of one kind are read: all since an instant, or one by its id. */
interface Source {
  list(query: { created: { gte: number }; limit: number }): AsyncIterable<StripeRecord>;
  find(id: string): Promise<StripeRecord>;
}

/** Stripe's own books over its SDK. */
export function createStripeBooks(stripe: Stripe): StripeBooks {
  const sources = sourcesOf(stripe);
  return {
    async *list(kind, since) {
      const query = { created: { gte: Math.floor(since.getTime() / 1000) }, limit: PAGE_SIZE };
      try {
        yield* sources[kind].list(query);
      } catch (error) {
        throw toStripeFault(error);
      }
    },
    find: async (kind, id) => {
      try {
        return await sources[kind].find(id);
      } catch (error) {
        if (isMissing(error)) return null;
        throw toStripeFault(error);
      }
    },
  };
}

function sourcesOf(stripe: Stripe): Record<BookKind, Source> {
  const { checkout, charges, refunds, transfers, disputes } = stripe;
  return {
    session: {
      list: (query) => each(checkout.sessions.list(query), sessionRecord),
      find: async (id) => sessionRecord(await checkout.sessions.retrieve(id)),
    },
    charge: {
      list: (query) => each(charges.list(query), chargeRecord),
      find: async (id) => chargeRecord(await charges.retrieve(id)),
    },
    refund: {
      list: (query) => each(refunds.list(query), refundRecord),
      find: async (id) => refundRecord(await refunds.retrieve(id)),
    },
    transfer: {
      list: (query) => withReversed(stripe, query),
      find: async (id) => transferRecord(await transfers.retrieve(id)),
    },
    dispute: {
      list: (query) => each(disputes.list(query), disputeRecord),
      find: async (id) => disputeRecord(await disputes.retrieve(id)),
    },
  };
}

/** Transfers that are new, and older ones of which something came back since. */
async function* withReversed(stripe: Stripe, query: { created: { gte: number }; limit: number }) {
  const seen = new Set<string>();
  for await (const transfer of stripe.transfers.list(query)) {
    seen.add(transfer.id);
    yield transferRecord(transfer);
  }
  for await (const { data } of stripe.events.list({ ...query, type: 'transfer.reversed' })) {
    const id = 'id' in data.object && typeof data.object.id === 'string' ? data.object.id : null;
    if (!id || seen.has(id)) continue;
    seen.add(id);
    yield transferRecord(await stripe.transfers.retrieve(id));
  }
}

async function* each<Thing>(things: AsyncIterable<Thing>, recordOf: (thing: Thing) => StripeRecord) {
  for await (const thing of things) yield recordOf(thing);
}

function sessionRecord(session: Stripe.Checkout.Session): StripeRecord {
  const isOver = session.status === 'expired' ? 'ended' : 'open';
  return {
    ...common('session', session),
    state: session.payment_status === 'paid' ? 'moved' : isOver,
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    orderId: session.metadata?.orderId ?? null,
    paymentIntentId: idOf(session.payment_intent),
  };
}

function chargeRecord(charge: Stripe.Charge): StripeRecord {
  return {
    ...common('charge', charge),
    state: charge.paid ? 'moved' : 'ended',
    amountMinor: charge.amount,
    currency: charge.currency.toUpperCase(),
    orderId: orderOfGroup(charge.transfer_group),
    paymentIntentId: idOf(charge.payment_intent),
  };
}

function refundRecord(refund: Stripe.Refund): StripeRecord {
  return {
    ...common('refund', refund),
    state: refundState(refund.status),
    amountMinor: refund.amount,
    currency: refund.currency.toUpperCase(),
    orderId: refund.metadata?.orderId ?? null,
    businessKey: refund.metadata?.businessKey ?? null,
    paymentIntentId: idOf(refund.payment_intent),
  };
}

function refundState(status: string | null): RecordState {
  if (status === 'succeeded') return 'moved';
  return status === 'failed' || status === 'canceled' ? 'ended' : 'open';
}

function transferRecord(transfer: Stripe.Transfer): StripeRecord {
  return {
    ...common('transfer', transfer),
    state: 'moved',
    amountMinor: transfer.amount,
    reversedMinor: transfer.amount_reversed,
    currency: transfer.currency.toUpperCase(),
    orderId: orderOfGroup(transfer.transfer_group),
    businessKey: transfer.metadata.businessKey ?? null,
    paymentIntentId: null,
  };
}

/** A bank that only asks takes no money. */
function disputeRecord(dispute: Stripe.Dispute): StripeRecord {
  const takes = { needs_response: 'open', under_review: 'open', lost: 'moved' } as const;
  const { status } = dispute;
  return {
    ...common('dispute', dispute),
    state: status in takes ? takes[status as keyof typeof takes] : 'ended',
    amountMinor: dispute.amount,
    currency: dispute.currency.toUpperCase(),
    orderId: null,
    paymentIntentId: idOf(dispute.payment_intent),
  };
}

function common(kind: BookKind, thing: { id: string; created: number }) {
  const { id, created } = thing;
  return { kind, id, createdAt: new Date(created * 1000), reversedMinor: 0, businessKey: null, object: thing };
}

function orderOfGroup(group: string | null): string | null {
  return /^order:([0-9a-f-]{36})$/.exec(group ?? '')?.[1] ?? null;
}

function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null);
}
