'use client';

import { useParams } from 'next/navigation';
import { ContactButton } from '@/features/chat/contact-button';
import { OrderView } from '@/features/orders/order-view';

/** Joins the order with the way to talk about it. */
export function OrderScreen() {
  const { orderId } = useParams<{ orderId: string }>();
  return (
    <OrderView
      orderId={orderId}
      contact={(order) =>
        order.viewerRole !== 'operator' && (
          <ContactButton
            participantId={order.other.userId}
            gigId={order.gig.id}
            label={`Message ${order.other.displayName}`}
          />
        )
      }
    />
  );
}
