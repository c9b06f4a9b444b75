import type { Order } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';
import type { Actor } from '@craftlane/service-kit/auth';
import { notFound } from '@craftlane/service-kit/errors';
import { linkFile } from '@craftlane/service-kit/files';
import type { PaymentDeps } from '../deps.ts';
import { circumstancesOf } from './circumstances.ts';
import { authorise } from './load-order.ts';
import { orderView } from './order-view.ts';

/** The order as this person sees it now. Throws NOT_FOUND when it is missing or not theirs to see. */
export async function getOrder(deps: PaymentDeps, actor: Actor, orderId: string): Promise<Order> {
  const dossier = await deps.findDossier(orderId);
  if (!dossier) throw notFound('no such order');
  const { viewer } = authorise(dossier.order, actor);
  const link = (file: FileView) => linkFile(deps.files, file);
  return orderView(dossier, viewer, { circumstances: circumstancesOf(deps), link });
}
