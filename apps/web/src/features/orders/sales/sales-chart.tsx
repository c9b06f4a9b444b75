'use client';

import type { Sales } from '@craftlane/contracts/payment';
import { formatMoney } from '@craftlane/contracts/values/amounts';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { monthText } from './totals';

type SalesChartProps = { months: Sales['months']; currency: string; className?: string };
type Month = Sales['months'][number];

const axis = { axisLine: false, tickLine: false, tick: { fill: 'var(--ink-muted)', fontSize: 12 } } as const;

/** Earnings month by month as bars; the same figures as a table for those who do not see them. */
export function SalesChart({ months, currency, className }: SalesChartProps) {
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <figure className={className}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={months}
          margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          aria-hidden
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="month" tickFormatter={(month: string) => monthText(month, 'short')} {...axis} />
          <YAxis tickFormatter={money} width={64} {...axis} />
          <Tooltip
            cursor={{ fill: 'var(--sunken)' }}
            content={({ active, payload }) => {
              const month = payload?.[0]?.payload as Month | undefined;
              return active && month ? <Hint month={month} money={money} /> : null;
            }}
          />
          <Bar
            dataKey="earningsMinor"
            fill="var(--primary)"
            radius={[4, 4, 0, 0]}
            maxBarSize={36}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
      <table className="sr-only">
        <caption>Earnings by month</caption>
        <tbody>
          {months.map(({ month, orders, earningsMinor }) => (
            <tr key={month}>
              <th scope="row">{monthText(month, 'whole')}</th>
              <td>{orders} orders</td>
              <td>{money(earningsMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Hint({ month, money }: { month: Month; money: (minor: number) => string }) {
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-raised">
      <p className="font-medium">{monthText(month.month, 'whole')}</p>
      <p className="text-ink-muted">
        {money(month.earningsMinor)} · {month.orders === 1 ? '1 order' : `${month.orders} orders`}
      </p>
    </div>
  );
}
