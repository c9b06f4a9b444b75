import type { Tx } from '@craftlane/service-kit/db';
import { findDocumentAbout, insertDocument } from '../db/documents.ts';
import { findPeople } from '../db/people.ts';
import type { PaymentDeps } from '../deps.ts';
import type { NewDocument } from '../domain/documents.ts';
import type { Order } from '../domain/order.ts';

/**
 * Issues documents about a locked order, each once for its fact; `corrects` is the fact whose invoice a credit note is about. Comes last in a
 * transaction: from here on others wait for the next number.
 */
export async function issueDocuments(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  wanted: readonly NewDocument[],
  { corrects }: { corrects?: string } = {},
): Promise<void> {
  const { id: orderId, buyerId, freelancerId, currency } = order;
  for (const { kind, fact, to, lines } of wanted) {
    if (lines.length === 0 || (await findDocumentAbout(tx, kind, fact))) continue;
    const names = await findPeople(tx, [buyerId, freelancerId]);
    const [ownerId, otherId] = to === 'buyer' ? [buyerId, freelancerId] : [freelancerId, buyerId];
    const corrected = corrects && (await findDocumentAbout(tx, 'invoice', corrects));
    await insertDocument(tx, {
      id: deps.newId(),
      kind,
      fact,
      orderId,
      ownerId,
      correctsId: corrected ? corrected.id : null,
      currency,
      totalMinor: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      content: {
        issuer: deps.settings.issuer,
        recipient: names.get(ownerId) ?? '',
        counterpart: names.get(otherId) ?? '',
        title: order.gigTitle,
        lines,
      },
      issuedAt: deps.clock.now(),
    });
  }
}
