import type Stripe from 'stripe';
import type { z } from 'zod';
import type { AccountState } from '../connect/account-states.ts';
import type { faultSettings } from '../faults/faults.ts';
import type { SendResult } from '../webhooks/send-event.ts';

/** The switchboard of a sandbox that runs with `CONTROL=1`. */
export interface ControlClient {
  /** Replaces all faults; `{}` ends them. */
  setFaults(settings: z.input<typeof faultSettings>): Promise<void>;
  /** Sends one event now, whatever its state, and says how the receiver answered. */
  deliverEvent(eventId: string): Promise<SendResult>;
  /** A buyer disputes a charge, of all that was not refunded or of `amount` in minor units; answers the dispute. */
  openDispute(chargeId: string, terms?: { amount?: number; reason?: string }): Promise<Stripe.Dispute>;
  /** The bank decides for the platform; rejects when it has decided already. */
  winDispute(disputeId: string): Promise<Stripe.Dispute>;
  /** The bank decides for the buyer; rejects when it has decided already. */
  loseDispute(disputeId: string): Promise<Stripe.Dispute>;
  /** Lets a pending refund arrive, or any refund fail; nothing happens to one that is past it. */
  settleRefund(refundId: string, status: 'succeeded' | 'failed'): Promise<void>;
  /** Puts a connected account into a state, whatever it was in; `account.updated` follows. */
  setAccountState(accountId: string, state: AccountState): Promise<void>;
}

/** A client for tests; rejects when the sandbox refuses. */
export function createControlClient(sandboxUrl: string, secretKey: string): ControlClient {
  async function post(path: string, body: object): Promise<Response> {
    const response = await fetch(`${sandboxUrl}/_control${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The sandbox refused ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
  async function dispute(path: string, body: object): Promise<Stripe.Dispute> {
    const answer: Stripe.Dispute = JSON.parse(await (await post(path, body)).text());
    return answer;
  }
  return {
    setFaults: async (settings) => {
      await post('/faults', settings);
    },
    deliverEvent: async (eventId) => {
      const sent: SendResult = JSON.parse(await (await post(`/events/${eventId}/deliver`, {})).text());
      return sent;
    },
    openDispute: async (charge, terms = {}) => await dispute('/disputes', { charge, ...terms }),
    winDispute: async (id) => await dispute(`/disputes/${id}`, { status: 'won' }),
    loseDispute: async (id) => await dispute(`/disputes/${id}`, { status: 'lost' }),
    settleRefund: async (refundId, status) => {
      await post(`/refunds/${refundId}`, { status });
    },
    setAccountState: async (accountId, state) => {
      await post(`/accounts/${accountId}`, { state });
    },
  };
}
