import type { ChangeableSettings, SettingsPreview } from '@craftlane/contracts/operator';
import { CardSection } from '@/components/card';
import { Money } from '@/components/money';
import { comparedFields } from './settings-fields';

type SettingsEffectProps = { preview: SettingsPreview; settings: ChangeableSettings; proposed: ChangeableSettings };

/** What the settings on the screen would mean, beside what the present ones do. */
export function SettingsEffect({ preview, settings, proposed }: SettingsEffectProps) {
  const { currency, sample, lastMonth, openOrders } = preview;
  const { current, proposed: then } = sample;
  const { times, bearers } = comparedFields(settings, proposed);
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <CardSection title="What it would mean" className="lg:sticky lg:top-20">
      <div className="flex flex-col gap-5 text-sm" aria-live="polite">
        <Comparison
          caption={<>For work of {money(sample.priceMinor)}</>}
          rows={[
            { label: 'Buyer pays', now: money(current.totalMinor), next: money(then.totalMinor) },
            { label: 'Freelancer earns', now: money(current.earningsMinor), next: money(then.earningsMinor) },
            { label: 'Marketplace', now: money(current.platformMinor), next: money(then.platformMinor) },
          ]}
        />
        <Comparison
          caption={
            <>
              On the {lastMonth.orders} orders of the last 30 days ({money(lastMonth.worthMinor)})
            </>
          }
          rows={[{ label: 'Marketplace', now: money(lastMonth.currentMinor), next: money(lastMonth.proposedMinor) }]}
        />
        <Comparison caption="Times" rows={times} />
        <Comparison caption="Who bears what" rows={bearers} />
        <p className="text-ink-muted">{openText(openOrders)}</p>
      </div>
    </CardSection>
  );
}

function openText(openOrders: number): string {
  const keep = openOrders === 1 ? '1 open order keeps its' : `${openOrders} open orders keep their`;
  return `${keep} fees, and the end of every time that runs. Late work and who bears what follow the settings at once.`;
}

type Row = { label: string; now: React.ReactNode; next: React.ReactNode };

function Comparison({ caption, rows }: { caption: React.ReactNode; rows: readonly Row[] }) {
  return (
    <table className="w-full max-sm:text-xs">
      <caption className="mb-1 text-left font-medium">{caption}</caption>
      <thead className="text-xs text-ink-muted">
        <tr>
          <th className="sr-only">What</th>
          <th className="pb-1 text-right font-normal" scope="col">
            now
          </th>
          <th className="pb-1 text-right font-normal" scope="col">
            then
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, next }) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" className="py-1.5 text-left font-normal text-ink-muted">
              {label}
            </th>
            <td className="pl-3 text-right tabular-nums">{now}</td>
            <td className="pl-3 text-right font-medium tabular-nums">{next}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
