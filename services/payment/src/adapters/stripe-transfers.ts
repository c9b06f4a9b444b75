import Stripe from 'stripe';
import { TransferRefusedError } from '../domain/errors.ts';
import type { ReversalRequest, TransferRequest } from '../domain/stripe-facts.ts';

const PAGE_SIZE = 100;

/**
 * Sends money out of the charge of a payment. After an earlier attempt the order's transfers are looked through first, because Stripe
 * forgets its idempotency keys after a day.
 */
export async function sendTransfer(stripe: Stripe, request: TransferRequest): Promise<{ id: string }> {
  const { businessKey, orderId, stripeAccountId, wasAskedBefore } = request;
  const sent = wasAskedBefore && (await findTransfer(stripe, request));
  if (sent) return { id: sent.id };
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(request.paymentIntentId);
  if (!charge) throw new Error(`The payment of order ${orderId} has no charge.`);
  return refusable(async () => {
    const { id } = await stripe.transfers.create(
      {
        amount: request.amountMinor,
        currency: request.currency.toLowerCase(),
        destination: stripeAccountId,
        transfer_group: `order:${orderId}`,
        source_transaction: typeof charge === 'string' ? charge : charge.id,
        metadata: { orderId, businessKey },
      },
      { idempotencyKey: `${businessKey}:${request.attempt}` },
    );
    return { id };
  });
}

/** Takes money of a transfer back, unless this reversal was made before. */
export async function reverseTransfer(stripe: Stripe, request: ReversalRequest): Promise<{ id: string }> {
  const { businessKey, stripeTransferId, amountMinor: amount } = request;
  for await (const reversal of stripe.transfers.listReversals(stripeTransferId, { limit: PAGE_SIZE }))
    if (reversal.metadata?.businessKey === businessKey) return { id: reversal.id };
  return refusable(async () => {
    const { id } = await stripe.transfers.createReversal(
      stripeTransferId,
      { amount, metadata: { businessKey } },
      { idempotencyKey: request.attempt === 1 ? businessKey : `${businessKey}:${request.attempt}` },
    );
    return { id };
  });
}

/** A transfer out of a charge belongs to the group of its payment. */
async function findTransfer(stripe: Stripe, { orderId, businessKey }: TransferRequest) {
  for await (const transfer of stripe.transfers.list({ transfer_group: `order:${orderId}`, limit: PAGE_SIZE }))
    if (transfer.metadata.businessKey === businessKey) return transfer;
  return null;
}

async function refusable<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Stripe.errors.StripeInvalidRequestError ? new TransferRefusedError(error) : error;
  }
}
