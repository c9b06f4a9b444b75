import { formatMoney } from '@craftlane/contracts/values/amounts';
import { durationMs } from '@craftlane/service-kit/config';
import { AppError } from '@craftlane/service-kit/errors';
import { advanceOrder, type Happening, type ProcessRules } from '../domain/advance-order.ts';
import { requireAction } from '../domain/allowed-actions.ts';
import {
  dueAfter,
  laterBy,
  type Order,
  type PendingChange,
  totalMinor,
  withExtra,
  worthMinor,
} from '../domain/order.ts';
import { feesOf } from '../domain/order-fees.ts';
import { canMove, type PersonalMove } from '../domain/order-graph.ts';
import { currentProcess, type OrderActor, type OrderMove } from '../domain/order-process.ts';
import { timerEnd, timerMoves } from '../domain/order-timers.ts';
import { refundEntry } from '../domain/postings.ts';

/** What the simulated installation decides. */
export type SimulatedRules = ProcessRules & { lateGraceMs: number };

/**
 * Walks an order through steps without a database and answers what happens, a line each: status, messages and balances. A step is a move
 * (`deliver`, `cancel:freelancer`, `resolve_dispute=2000`, `propose_extra=2000` and `tip=500` with an amount in minor units) or a jump of the clock (`+P3D`, `+PT50H`),
 * on whose way timers make their moves. A refused move is a line too.
 */
export function simulate(start: Order, steps: readonly string[], rules: SimulatedRules): string[] {
  const walk = new Walk(start, rules);
  for (const step of steps) walk.take(step);
  return walk.lines;
}

class Walk {
  readonly lines: string[] = [];
  #order: Order;
  #now: Date;
  readonly #rules: SimulatedRules;
  readonly #balances = new Map<string, number>();

  constructor(order: Order, rules: SimulatedRules) {
    this.#order = order;
    this.#now = order.createdAt;
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
      { move: move as OrderMove, by: by as OrderActor, ...(amount && { refundMinor: Number(amount) }) },
      `${step}${actor ? '' : ` by the ${by}`}`,
    );
  }

  #jump(ms: number): void {
    const until = new Date(this.#now.getTime() + ms);
    for (let timer = this.#nextTimer(until); timer; timer = this.#nextTimer(until)) {
      this.#now = timer.end;
      this.#move({ move: timerMoves[timer.name], by: 'timer' }, `the ${timer.name} timer ends`);
    }
    this.#now = until;
    this.#say('the clock goes on');
  }

  #nextTimer(until: Date) {
    const names = Object.keys(timerMoves) as (keyof typeof timerMoves)[];
    return names
      .map((name) => ({ name, end: timerEnd(this.#order, name) }))
      .filter((timer): timer is { name: typeof timer.name; end: Date } => timer.end !== null && timer.end <= until)
      .sort((one, other) => one.end.getTime() - other.end.getTime())[0];
  }

  #move(happening: Happening, what: string): void {
    try {
      this.#refuseByRules(happening);
      const { order, edge, ledger, refund } = advanceOrder(
        this.#order,
        this.#completed(happening),
        this.#rules,
        this.#now,
      );
      this.#order = order;
      const sent = refund ? [refundEntry(order, { id: 'simulated', attempt: 1 }, refund.amountMinor)] : [];
      for (const { account, amountMinor } of [...ledger, ...sent].flatMap(({ postings }) => postings))
        this.#balances.set(account, (this.#balances.get(account) ?? 0) + amountMinor);
      this.#say(`${what} → ${order.status}; tells ${edge.tells.join(' and ') || 'nobody'}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#say(`${what} is refused: ${error.message}`);
    }
  }

  #refuseByRules({ move, by }: Happening): void {
    if (by === 'stripe' || by === 'timer' || !isPersonalMove(move)) return;
    const circumstances = { now: this.#now, lateGraceMs: this.#rules.lateGraceMs };
    requireAction(this.#order, by, move, circumstances);
  }

  /** What a use case adds to the move. */
  #completed(happening: Happening): Happening {
    const { move, by } = happening;
    const order = this.#order;
    const startsWork = { dueAt: dueAfter(this.#now, order.deliveryDays) };
    switch (move) {
      case 'pay': {
        const to = order.requirements.length > 0 ? 'awaiting_requirements' : 'in_progress';
        return { ...happening, to, changes: { paidAt: this.#now, ...(to === 'in_progress' && startsWork) } };
      }
      case 'submit_requirements':
      case 'skip_requirements':
        return { ...happening, changes: startsWork };
      case 'deliver':
        return { ...happening, changes: { deliveriesMade: order.deliveriesMade + 1 } };
      case 'request_revision':
        return { ...happening, changes: { revisionsUsed: order.revisionsUsed + 1 } };
      case 'request_cancellation':
        return { ...happening, changes: { cancellationBy: by === 'buyer' ? 'buyer' : 'freelancer' } };
      case 'propose_extra':
      case 'propose_deadline':
        return { ...happening, changes: { change: proposalOf(happening) } };
      case 'accept_change':
        return { ...happening, changes: { change: null, ...laterBy(order, order.change?.days ?? 0) } };
      case 'decline_change':
      case 'withdraw_change':
        return { ...happening, changes: { change: null } };
      case 'add_extra':
        return { ...happening, changes: order.change ? withExtra(order, order.change) : {} };
      case 'tip': {
        const amountMinor = happening.refundMinor ?? 500;
        const tip = { id: 'simulated', amountMinor };
        return { move, by, tip, changes: { tipsMinor: order.tipsMinor + amountMinor } };
      }
      case 'resolve_dispute':
        return { ...happening, to: (happening.refundMinor ?? 0) === worthMinor(order) ? 'cancelled' : 'completed' };
      default:
        return happening;
    }
  }

  #actorOf(move: OrderMove): OrderActor {
    const actors: OrderActor[] = ['buyer', 'freelancer', 'operator', 'stripe'];
    return actors.find((actor) => canMove(this.#order, move, actor)) ?? 'buyer';
  }

  #say(what: string): void {
    const balances = [...this.#balances]
      .filter(([, minor]) => minor !== 0)
      .map(([account, minor]) => `${shortName(account)} ${this.#money(Math.abs(minor))}`);
    this.lines.push(
      `${this.#now.toISOString().slice(0, 16)}  ${what}${balances.length ? `  [${balances.join(', ')}]` : ''}`,
    );
  }

  #money(minor: number): string {
    return formatMoney(minor, this.#order.currency);
  }
}

function isPersonalMove(move: OrderMove): move is PersonalMove {
  const people: readonly OrderActor[] = ['buyer', 'freelancer', 'operator'];
  return move !== 'place' && currentProcess.edges.some((edge) => edge.move === move && people.includes(edge.by));
}

/** An extra of so much with two more days, or three days more. */
function proposalOf({ move, by, refundMinor = 2_000 }: Happening): PendingChange {
  const isExtra = move === 'propose_extra';
  const priceMinor = isExtra ? refundMinor : 0;
  return {
    id: 'simulated',
    kind: isExtra ? 'extra' : 'deadline',
    by: by === 'buyer' ? 'buyer' : 'freelancer',
    text: 'Simulated',
    priceMinor,
    ...feesOf({ priceMinor, extrasMinor: 0 }, { buyerFeeBps: 500, commissionBps: 1_000 }),
    days: isExtra ? 2 : 3,
  };
}

/** `order:…` is what is held, `freelancer:…:clearing` what the freelancer has coming. */
function shortName(account: string): string {
  if (account.startsWith('order:')) return 'held';
  return account.startsWith('freelancer:') ? (account.split(':').at(-1) ?? account) : account;
}
