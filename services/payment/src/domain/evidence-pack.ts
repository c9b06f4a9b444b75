import type { OrderViewer, TimelineEntry } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import type { FileView } from '@craftlane/contracts/values/files';
import { type Order, totalMinor, worthMinor } from './order.ts';
import { isReadBy } from './timeline-audience.ts';

/** What speaks for an order when a bank calls its payment back: titled texts, in the order they are read. */
export interface EvidencePack {
  sections: EvidenceSection[];
}

/** `text` is what the bank reads, and so the buyer; `freelancerText` is the same without the buyer's fee, where it differs. */
export interface EvidenceSection {
  title: string;
  text: string;
  freelancerText?: string;
}

/** What a pack is made of. */
export interface EvidenceSource {
  order: Order;
  buyer: { displayName: string };
  freelancer: { displayName: string };
  deliveries: readonly { version: number; message: string; files: readonly FileView[]; deliveredAt: Date }[];
  timeline: readonly (Pick<TimelineEntry, 'type' | 'by' | 'note'> & { at: Date })[];
  /** What the two wrote to each other while the order was open, and whether there was more than could be read. */
  transcript: { messages: readonly Message[]; hasMore: boolean };
}

interface Message {
  senderId: string;
  body: string;
  createdAt: string;
}

/** Stripe takes no longer text. */
const MAX_LENGTH = 20_000;
const STATEMENT = 'Statement of the marketplace';
/** So much of it is left for the statement and its title, so that what was read before does not change when it is sent. */
const STATEMENT_LENGTH = 5_000 + STATEMENT.length + 3;
/** Longer than what says that messages are left out. */
const NOTE_LENGTH = 80;
const cutMark = '… (the rest is too long for the bank)';

/**
 * What the service knows in an order's favour: what was agreed, what the buyer asked for, what was delivered, and what they said to it. No
 * longer than a bank takes with a statement: messages give way first, the oldest of them, then the longest text; the pack says so.
 */
export function evidencePackOf(source: EvidenceSource): EvidencePack {
  const { hasMore, messages } = source.transcript;
  const events = (...readers: OrderViewer[]) =>
    source.timeline
      .filter(({ type }) => readers.every((reader) => isReadBy(type, reader)))
      .map(eventText)
      .join('\n');
  const rest = [
    { title: 'What was ordered', text: agreement(source, true), freelancerText: agreement(source, false) },
    { title: 'What the buyer asked for', text: requirements(source.order) },
    { title: 'What was delivered', text: deliveries(source) },
    { title: 'Acceptance', text: acceptance(source) },
    {
      title: 'Everything that happened',
      text: events('buyer'),
      freelancerText: events('buyer', 'freelancer'),
    },
  ].filter(({ text }) => text !== '');
  const talk = 'What they wrote to each other';
  const leftLength = MAX_LENGTH - STATEMENT_LENGTH - packText({ sections: rest }).length - talk.length - 4;
  const text = newestThatFit(
    messages.map((each) => messageText(each, source)),
    leftLength,
    hasMore,
  );
  const sections = [...rest.slice(0, -1), ...(text ? [{ title: talk, text }] : []), ...rest.slice(-1)];
  return cutToFit({ sections });
}

/** A pack with the marketplace's own word, of at most 5,000 characters, in front. */
export function withStatement({ sections }: EvidencePack, statement: string): EvidencePack {
  return { sections: [{ title: STATEMENT, text: statement }, ...sections] };
}

/** The marketplace's own word in a pack, null while it has none. */
export function statementOf({ sections }: EvidencePack): string | null {
  return sections.find(({ title }) => title === STATEMENT)?.text ?? null;
}

/** A pack as one of an order's people, or an operator, reads it: what the bank reads, to the freelancer without the buyer's fee. */
export function packFor({ sections }: EvidencePack, viewer: OrderViewer): EvidencePack {
  return {
    sections: sections.map(({ title, text, freelancerText }) => ({
      title,
      text: viewer === 'freelancer' ? (freelancerText ?? text) : text,
    })),
  };
}

/** A pack as one text, the way a bank reads it. */
export function packText({ sections }: EvidencePack): string {
  return sections.map(({ title, text: body }) => `${title.toUpperCase()}\n${body}`).join('\n\n');
}

/** As many of the newest lines as fit, and in words what is missing. */
function newestThatFit(lines: readonly string[], length: number, hasMore: boolean): string {
  let from = lines.length;
  let left = length - 2 * NOTE_LENGTH;
  while (from > 0) {
    left -= (lines[from - 1]?.length ?? 0) + 1;
    if (left < 0) break;
    from -= 1;
  }
  return [
    ...(from > 0 ? [`(${from} earlier messages are left out: too long for the bank)`] : []),
    ...lines.slice(from),
    ...(hasMore ? [`(later messages are left out: there are more than ${lines.length})`] : []),
  ].join('\n');
}

function cutToFit({ sections }: EvidencePack): EvidencePack {
  const over = packText({ sections }).length - (MAX_LENGTH - STATEMENT_LENGTH);
  if (over <= 0) return { sections };
  const longest = sections.reduce((found, each) => (each.text.length > found.text.length ? each : found));
  const kept = Math.max(0, longest.text.length - over - cutMark.length);
  const cut = (text: string) => (text.length > kept ? `${text.slice(0, kept)}${cutMark}` : text);
  const { text, freelancerText, ...same } = longest;
  const shorter = { ...same, text: cut(text), ...(freelancerText && { freelancerText: cut(freelancerText) }) };
  return cutToFit({ sections: sections.map((each) => (each === longest ? shorter : each)) });
}

/** What was agreed; with the buyer's fee only what was paid. */
function agreement({ order, buyer, freelancer }: EvidenceSource, withFee: boolean): string {
  const paidMinor = withFee ? totalMinor(order) : worthMinor(order);
  const extras = order.extras.map(
    ({ title, priceMinor }) => `Extra: ${title}, ${formatMoney(priceMinor, order.currency)}`,
  );
  return [
    `Order ${order.id} of ${order.createdAt.toISOString()}`,
    `Buyer: ${buyer.displayName}. Freelancer: ${freelancer.displayName}.`,
    `Service: ${order.gigTitle}. Package: ${order.package.name}, ${order.package.description}`,
    ...extras,
    `Paid${withFee ? '' : ' for the work'}: ${formatMoney(paidMinor, order.currency)}${order.paidAt ? ` on ${order.paidAt.toISOString()}` : ''}.`,
  ].join('\n');
}

function requirements({ requirements: asked, answers, answerFiles }: Order): string {
  return asked
    .map(({ id, question }) =>
      [question, answers?.[id] ?? '(not answered)', ...(answerFiles?.[id] ?? []).map(fileText)].join('\n'),
    )
    .join('\n');
}

/** The SHA-256 of its bytes proves what was handed over. */
function fileText({ name, size, sha256 }: FileView): string {
  return `File ${name}, ${size} bytes, SHA-256 ${sha256}`;
}

function deliveries(source: EvidenceSource): string {
  return source.deliveries
    .map(({ version, message, files, deliveredAt }) =>
      [`Version ${version}, ${deliveredAt.toISOString()}: ${message}`, ...files.map(fileText)].join('\n'),
    )
    .join('\n');
}

function acceptance({ timeline }: EvidenceSource): string {
  const words: Partial<Record<TimelineEntry['type'], string>> = {
    accepted: 'The buyer accepted the delivery on',
    auto_completed: 'The buyer did not object within the time to review, which ended on',
  };
  return timeline.flatMap(({ type, at }) => (words[type] ? [`${words[type]} ${at.toISOString()}.`] : [])).join('\n');
}

function messageText({ senderId, body, createdAt }: Message, source: EvidenceSource) {
  const { displayName } = senderId === source.order.buyerId ? source.buyer : source.freelancer;
  return `${createdAt} ${displayName}: ${body}`;
}

function eventText({ at, type, by, note }: EvidenceSource['timeline'][number]): string {
  return `${at.toISOString()} ${type.replaceAll('_', ' ')} (${by})${note ? `: ${note}` : ''}`;
}
