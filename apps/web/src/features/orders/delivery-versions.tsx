import type { Order } from '@craftlane/contracts/payment';
import { CardSection } from '@/components/card';
import { FileRows } from '@/components/file-rows';
import { RelativeTime } from '@/components/relative-time';

/** Every version that was delivered, the newest first, with its files. */
export function DeliveryVersions({ deliveries }: { deliveries: Order['deliveries'] }) {
  if (deliveries.length === 0) return null;
  return (
    <CardSection title={deliveries.length === 1 ? 'Delivery' : 'Deliveries'}>
      <ol className="flex flex-col gap-6">
        {deliveries.toReversed().map(({ version, message, deliveredAt, files }) => (
          <li key={version} className="flex flex-col gap-3">
            <p className="text-sm text-ink-muted">
              Version {version} · <RelativeTime at={deliveredAt} />
            </p>
            <p className="whitespace-pre-wrap wrap-anywhere">{message}</p>
            <FileRows label={`Files of version ${version}`} files={files} />
          </li>
        ))}
      </ol>
    </CardSection>
  );
}
