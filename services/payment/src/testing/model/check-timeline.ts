import type { MarketActions, Placed } from '../market.ts';

/** A ledger transaction of an order; `takenMinor` is what it took of the freelancer's accounts, `feesMinor` what it moved to the platform's fees. */
interface Transaction {
  fact: string;
  amountMinor: number;
  takenMinor: number;
  feesMinor: number;
}

interface Line {
  type: string;
  amountMinor: number | null;
}

/** Which line a fact of the ledger has in the timeline, by its business key without the order. */
const lineOf: readonly (readonly [RegExp, string])[] = [
  [/^paid$/, 'payment_received'],
  [/^(extra:.+:)?buyer-fee$/, 'buyer_fee_charged'],
  [/^extra:.+:paid$/, 'extra_added'],
  [/^completed$/, 'funds_released'],
  [/^buyer-fee-returned$/, 'buyer_fee_returned'],
  [/^(late-)?refund:.+:bounced$/, 'refund_failed'],
  [/^refund:.+:counted$/, 'refund_counted'],
  [/^refund:[^:]+(:\d+)?$/, 'refunded'],
  [/^tip:/, 'tip_received'],
  [/^chargeback:.+:opened$/, 'chargeback_opened'],
  [/^chargeback:.+:won$/, 'chargeback_won'],
  [/^chargeback:.+:lost$/, 'chargeback_lost'],
  [/^taken-back:/, 'refund_granted'],
  [/^earning:.+:cleared$/, 'earnings_available'],
  [/^earning:.+:withheld:/, 'earnings_withheld'],
  [/^reversal:.+:kept$/, 'earnings_withheld'],
  [/^earning:.+:sent$/, 'payout_sent'],
  [/^reversal:[^:]+$/, 'payout_reversed'],
  [/^late-payment:/, 'late_payment_refund_due'],
  [/^late-refund:/, 'late_payment_refunded'],
  [/^set-aside:/, 'payment_set_aside'],
];

/** Lines whose amounts are exactly those of their facts; the others leave out the fees of either side. */
const exact = ['buyer_fee_charged', 'earnings_available', 'earnings_withheld', 'payout_sent', 'payout_reversed'];

/** Throws unless every movement of an order's money stands in its timeline: each fact has its line, and fees and earnings add up to the cent. */
export async function checkTimeline(
  market: Pick<MarketActions, 'rows'>,
  placed: Pick<Placed, 'orderId'>,
): Promise<void> {
  const { facts, lines } = await storyOf(market, placed);
  for (const type of new Set(facts.map(typeOf))) {
    const [booked, told] = [facts.filter((fact) => typeOf(fact) === type), lines.filter((line) => line.type === type)];
    // A fee goes back by a fact of its own or with the price; a refund may fail before anything was booked.
    const isMore = ['buyer_fee_returned', 'refund_failed'].includes(type) && told.length >= booked.length;
    same(`lines ${type}`, isMore ? booked.length : told.length, booked.length);
    if (exact.includes(type)) same(`amount of ${type}`, sumOf(lines, type), total(booked, 'amountMinor'));
  }
  const taking = facts.filter((fact) => ['refund_granted', 'chargeback_lost'].includes(typeOf(fact)));
  same('earnings_taken', sumOf(lines, 'earnings_taken'), total(taking, 'takenMinor'));
  const charged = sumOf(lines, 'buyer_fee_charged') + sumOf(lines, 'commission_charged');
  const returned = sumOf(lines, 'buyer_fee_returned') + sumOf(lines, 'commission_returned');
  same('fees', charged - returned, total(facts, 'feesMinor'));
}

function same(what: string, told: number, booked: number): void {
  if (told !== booked) throw new Error(`The timeline tells of ${what}: ${told}, and the ledger has ${booked}.`);
}

function typeOf({ fact }: Transaction): string {
  const found = lineOf.find(([pattern]) => pattern.test(fact));
  if (!found) throw new Error(`No line of the timeline is known for ${fact}.`);
  return found[1];
}

function sumOf(lines: readonly Line[], type: string): number {
  return lines.reduce((sum, line) => sum + (line.type === type ? (line.amountMinor ?? 0) : 0), 0);
}

function total(facts: readonly Transaction[], of: 'amountMinor' | 'takenMinor' | 'feesMinor'): number {
  return facts.reduce((sum, fact) => sum + fact[of], 0);
}

/** The ledger and the timeline of an order at one moment: a reversal may come to its end between two. */
async function storyOf(
  market: Pick<MarketActions, 'rows'>,
  { orderId }: Pick<Placed, 'orderId'>,
): Promise<{ facts: Transaction[]; lines: Line[] }> {
  const [story] = await market.rows<{ facts: Transaction[]; lines: Line[] }>(
    `select
      (select coalesce(json_agg(booked), '[]') from (
        select substr(business_key, length('order:' || order_id || ':') + 1) as fact,
          coalesce(sum(amount_minor) filter (where amount_minor > 0), 0)::int as "amountMinor",
          coalesce(sum(amount_minor) filter (where account like 'freelancer:%' and amount_minor > 0), 0)::int as "takenMinor",
          coalesce(-sum(amount_minor) filter (where account = 'platform:fees'), 0)::int as "feesMinor"
        from ledger_transactions join ledger_postings on ledger_transactions.id = transaction_id
        where order_id = $1 group by business_key, order_id
      ) as booked) as facts,
      (select coalesce(json_agg(told), '[]') from (
        select type, amount_minor::int as "amountMinor" from order_timeline where order_id = $1
      ) as told) as lines`,
    [orderId],
  );
  return story ?? { facts: [], lines: [] };
}
