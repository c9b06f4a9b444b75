import type { TimelineEntry } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import type { FileView } from '@craftlane/contracts/values/files';
import { type Order, totalMinor } from './order.ts';

/** What speaks for an order when a bank calls its payment back: titled texts, in the order they are read. */
export interface EvidencePack {
  sections: { title: string; text: string }[];
}

/** What a pack is made of. */
export interface EvidenceSource {
  order: Order;
  buyer: { displayName: string };
  freelancer: { displayName: string };
  deliveries: readonly { version: number; message: string; files: readonly FileView[]; deliveredAt: Date }[];
  timeline: readonly (Pick<TimelineEntry, 'type' | 'by' | 'note'> & { at: Date })[];
  /** What the two wrote to each other while the order was open. */
  messages: readonly { senderId: string; body: string; createdAt: string }[];
}

/** Stripe takes no longer text. */
const MAX_LENGTH = 20_000;

/** What the service knows in an order's favour: what was agreed, what the buyer asked for, what was delivered, and what they said to it. */
export function evidencePackOf(source: EvidenceSource): EvidencePack {
  const sections = [
    { title: 'What was ordered', text: agreement(source) },
    { title: 'What the buyer asked for', text: requirements(source.order) },
    { title: 'What was delivered', text: deliveries(source) },
    { title: 'Acceptance', text: acceptance(source) },
    {
      title: 'What they wrote to each other',
      text: source.messages.map((each) => messageText(each, source)).join('\n'),
    },
    { title: 'Everything that happened', text: source.timeline.map(eventText).join('\n') },
  ];
  return { sections: sections.filter(({ text }) => text !== '') };
}

/** A pack as one text, the way a bank reads it; what is too long is cut at its end. */
export function packText({ sections }: EvidencePack): string {
  const text = sections.map(({ title, text: body }) => `${title.toUpperCase()}\n${body}`).join('\n\n');
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function agreement({ order, buyer, freelancer }: EvidenceSource): string {
  const extras = order.extras.map(
    ({ title, priceMinor }) => `Extra: ${title}, ${formatMoney(priceMinor, order.currency)}`,
  );
  return [
    `Order ${order.id} of ${order.createdAt.toISOString()}`,
    `Buyer: ${buyer.displayName}. Freelancer: ${freelancer.displayName}.`,
    `Service: ${order.gigTitle}. Package: ${order.package.name}, ${order.package.description}`,
    ...extras,
    `Paid: ${formatMoney(totalMinor(order), order.currency)}${order.paidAt ? ` on ${order.paidAt.toISOString()}` : ''}.`,
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

function messageText({ senderId, body, createdAt }: EvidenceSource['messages'][number], source: EvidenceSource) {
  const { displayName } = senderId === source.order.buyerId ? source.buyer : source.freelancer;
  return `${createdAt} ${displayName}: ${body}`;
}

function eventText({ at, type, by, note }: EvidenceSource['timeline'][number]): string {
  return `${at.toISOString()} ${type.replaceAll('_', ' ')} (${by})${note ? `: ${note}` : ''}`;
}
