import { History, type LucideIcon, RotateCcw, Wallet } from 'lucide-react';

const reasons: readonly { Icon: LucideIcon; title: string; text: string }[] = [
  {
    Icon: Wallet,
    title: 'Your money is held',
    text: 'You pay when you order. The freelancer gets it when you accept the work, or when you stay silent for the whole review period.',
  },
  {
    Icon: RotateCcw,
    title: 'Revisions are part of the deal',
    text: 'Each package says how often you may ask for changes. You see how many are left before you ask.',
  },
  {
    Icon: History,
    title: 'Everything is written down',
    text: 'Price, delivery date, every delivery and every movement of the money stand in the order, and both of you read the same.',
  },
];

/** Why people can trust each other here. */
export function Trust() {
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      {reasons.map(({ Icon, title, text }) => (
        <li key={title} className="rounded-lg border border-line bg-surface p-6 shadow-card">
          <span aria-hidden className="grid size-11 place-items-center rounded-md bg-success-soft text-success">
            <Icon className="size-5" />
          </span>
          <h3 className="mt-4 font-semibold">{title}</h3>
          <p className="mt-1.5 text-sm text-ink-muted">{text}</p>
        </li>
      ))}
    </ul>
  );
}
