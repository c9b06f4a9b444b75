import { HandCoins, MessagesSquare, ShieldCheck } from 'lucide-react';

const steps = [
  {
    Icon: MessagesSquare,
    title: 'Find and ask',
    text: 'Compare packages with fixed prices and delivery times. Write to the freelancer before you order.',
  },
  {
    Icon: ShieldCheck,
    title: 'Order with held funds',
    text: 'You pay when you order. We hold the money while the work is done; the freelancer knows it is there.',
  },
  {
    Icon: HandCoins,
    title: 'Accept the work',
    text: 'Ask for the revisions in your package. Only when you accept is the money released to the freelancer.',
  },
];

/** How an order goes, in three steps. */
export function HowItWorks() {
  return (
    <ol className="grid gap-8 md:grid-cols-3">
      {steps.map(({ Icon, title, text }, index) => (
        <li key={title} className="flex gap-4 md:flex-col">
          <span
            aria-hidden
            className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent"
          >
            <Icon className="size-5" />
          </span>
          <div>
            <h3 className="font-semibold">
              {index + 1}. {title}
            </h3>
            <p className="mt-1 text-ink-muted">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
