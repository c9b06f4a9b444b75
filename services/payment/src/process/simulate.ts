import { formatMoney } from '@craftlane/contracts/values/amounts';
import { durationMs } from '@craftlane/service-kit/config';
import { AppError } from '@craftlane/service-kit/errors';
import { type Advance, advanceOrder } from '../domain/advance-order.ts';
import { requireAction } from '../domain/allowed-actions.ts';
import { type Order, totalMinor } from '../domain/order.ts';
import { canMove, type PersonalMove, paidMoves, standsStill } from '../domain/order-graph.ts';
import type { OrderActor, OrderMove, OrderTimer } from '../domain/order-process.ts';
import { timerEnd } from '../domain/order-timers.ts';
import { processOf } from '../domain/order-versions.ts';
import { accounts, chargebackLostEntry, type LedgerEntry, refundEntry, takeBackEntry } from '../domain/postings.ts';
import { messageOf, toldOf } from './messages.ts';
import {
  borneByFreelancer,
  happeningOf,
  type SimulatedMove,
  type SimulatedOrder,
  type SimulatedRules,
} from './simulated-order.ts';

/**
 * Walks an order through steps without a database and answers what happens: a line each with status and balances (debits +, credits −), below
 * it what each person is told. A step is a move (`deliver`, `cancel:freelancer`, `resolve_dispute=2000`, `refund=2000`, `propose_extra=2000`,
 * `open_chargeback=5000` and `tip=500` with an amount in minor units) or a jump of the clock (`+P3D`, `+PT50H`), on whose way timers make their
 * moves. A refused move is a line too.
 */
export function simulate(start: Order, steps: readonly string[], rules: SimulatedRules): string[] {
  const walk = new Walk(start, rules);
  for (const step of steps) walk.take(step);
  return walk.lines;
}

class Walk {
  readonly lines: string[] = [];
  #at: SimulatedOrder;
  readonly #rules: SimulatedRules;
  readonly #balances = new Map<string, number>();

  constructor(order: Order, rules: SimulatedRules) {
    this.#at = { order, now: order.createdAt, chargeback: null };
    this.#rules = rules;
    this.#say(`${order.status}: an order of ${this.#money(totalMinor(order))} with the buyer's fee`);
  }

  take(step: string): void {
    if (step.startsWith('+')) {
      this.#jump(durationMs().parse(step.slice(1)));
      return;
    }
    const [, move = '', actor, amount] = /^([a-z_]+)(?::([a-z]+))?(?:=(\d+))?$/.exec(step) ?? [];
    const by = actor ?? this.#actorOf(move as OrderMove);
    this.#move(
      { move: move as OrderMove, by: by as OrderActor, ...(amount && { amountMinor: Number(amount) }) },
      `${step}${actor ? '' : ` by ${by === 'stripe' ? 'Stripe' : `the ${by}`}`}`,
    );
  }

  #jump(ms: number): void {
    const until = new Date(this.#at.now.getTime() + ms);
    for (let timer = this.#nextTimer(until); timer; timer = this.#nextTimer(until)) {
      this.#at.now = timer.end;
      this.#move(timer, `the ${timer.name} timer ends`);
    }
    this.#at.now = until;
    this.#say('the clock goes on');
  }

  #nextTimer(until: Date) {
    const { order } = this.#at;
    const { timers } = processOf(order.processVersion);
    return (Object.keys(timers) as OrderTimer[])
      .map((name) => ({ name, ...timers[name], end: timerEnd(order, name) }))
      .filter((timer): timer is typeof timer & { end: Date } => timer.end !== null && timer.end <= until)
      .filter(({ move }) => !standsStill(order, move))
      .sort((one, other) => one.end.getTime() - other.end.getTime())[0];
  }

  #move({ move, by, amountMinor }: SimulatedMove, what: string): void {
    const before = this.#at;
    const step = { move, by, ...(amountMinor !== undefined && { amountMinor }) };
    try {
      this.#refuseByGuards(step);
      const happening = happeningOf(before, step, this.#rules);
      const advance = advanceOrder(before.order, happening, this.#rules, before.now);
      this.#book([...advance.ledger, ...besideLedger(before, advance, this.#rules)]);
      const { edge, order } = advance;
      const isDecided = edge.move === 'win_chargeback' || edge.move === 'lose_chargeback';
      this.#at = { ...before, order, chargeback: isDecided ? null : (happening.chargeback ?? before.chargeback) };
      const told = toldOf(edge);
      this.#say(`${what} → ${order.status}; tells ${told.join(' and ') || 'nobody'}`);
      for (const person of told) this.lines.push(`    to the ${person}: ${messageOf(edge)}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#say(`${what} is refused: ${error.message}`);
    }
  }

  /** What a person asks for, or the buyer is to pay, is refused by the guards of its arrow. */
  #refuseByGuards({ move, by }: SimulatedMove): void {
    const { order, now } = this.#at;
    const circumstances = { now, lateGraceMs: this.#rules.lateGraceMs };
    const paid = (['pay', 'pay_extra', 'tip'] as const).find((action) => paidMoves[action] === move);
    if (by === 'stripe' && paid) requireAction(order, 'buyer', paid, circumstances);
    if (by === 'stripe' || by === 'timer' || !isPersonalMove(order, move)) return;
    requireAction(order, by, move, circumstances);
  }

  #book(entries: readonly LedgerEntry[]): void {
    for (const { account, amountMinor } of entries.flatMap(({ postings }) => postings))
      this.#balances.set(account, (this.#balances.get(account) ?? 0) + amountMinor);
  }

  #actorOf(move: OrderMove): OrderActor {
    const actors: OrderActor[] = ['buyer', 'freelancer', 'operator', 'stripe'];
    return actors.find((actor) => canMove(this.#at.order, move, actor)) ?? 'buyer';
  }

  #say(what: string): void {
    const balances = [...this.#balances]
      .filter(([, minor]) => minor !== 0)
      .map(([account, minor]) => `${shortName(account)} ${minor > 0 ? '+' : '−'}${this.#money(Math.abs(minor))}`);
    this.lines.push(
      `${this.#at.now.toISOString().slice(0, 16)}  ${what}${balances.length ? `  [${balances.join(', ')}]` : ''}`,
    );
  }

  #money(minor: number): string {
    return formatMoney(minor, this.#at.order.currency);
  }
}

/** What use cases book beside the arrow: what is taken back of earnings, who bears a chargeback, and the refund when Stripe has sent it. */
function besideLedger(
  { order: before, chargeback }: SimulatedOrder,
  advance: Advance,
  rules: SimulatedRules,
): LedgerEntry[] {
  const { edge, order, refund, takenBackMinor } = advance;
  const ofEarnings = (amountMinor: number) =>
    amountMinor > 0 ? [{ account: accounts.clearing(order.freelancerId), amountMinor }] : [];
  return [
    ...(edge.books === 'take_back' ? [takeBackEntry(order, before, ofEarnings(takenBackMinor))] : []),
    ...(edge.books === 'absorb' && chargeback
      ? [chargebackLostEntry(order, chargeback, ofEarnings(borneByFreelancer(before, chargeback, rules)))]
      : []),
    ...(refund ? [refundEntry(order, { id: 'simulated', attempt: 1 }, refund.amountMinor)] : []),
  ];
}

/** The payment that an arrow says was called back. */
function isPersonalMove({ processVersion }: Order, move: OrderMove): move is PersonalMove {
  const people: readonly OrderActor[] = ['buyer', 'freelancer', 'operator'];
  const { edges } = processOf(processVersion);
  return move !== 'place' && edges.some((edge) => edge.move === move && people.includes(edge.by));
}

/** `order:…` is what is held, `freelancer:…:clearing` what the freelancer has coming. */
function shortName(account: string): string {
  if (account.startsWith('order:')) return 'held';
  return account.startsWith('freelancer:') ? (account.split(':').at(-1) ?? account) : account;
}
