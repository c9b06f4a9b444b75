import {
  BadgeCheck,
  HandCoins,
  type LucideIcon,
  MessagesSquare,
  PackageCheck,
  PenLine,
  ShieldCheck,
} from 'lucide-react';

type Step = { Icon: LucideIcon; title: string; text: string };

const buying: Step[] = [
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

const selling: Step[] = [
  {
    Icon: PenLine,
    title: 'Describe it once',
    text: 'Write a gig with up to three packages, each with its price, its delivery time and what is included.',
  },
  {
    Icon: PackageCheck,
    title: 'Start when it is paid',
    text: 'An order reaches you with the buyer’s answers to your questions, and with the money already held.',
  },
  {
    Icon: BadgeCheck,
    title: 'Deliver and earn',
    text: 'Hand in your work. When the buyer accepts, or the review period ends in silence, the money is yours.',
  },
];

/** How an order goes for each of its two people, in three steps. */
export function HowItWorks() {
  return (
    <div className="grid gap-10 lg:grid-cols-2 lg:gap-14">
      <Steps title="When you buy" steps={buying} />
      <Steps title="When you sell" steps={selling} />
    </div>
  );
}

function Steps({ title, steps }: { title: string; steps: readonly Step[] }) {
  return (
    <div>
      <h3 className="mb-4 text-lg font-semibold">{title}</h3>
      <ol className="flex flex-col gap-6">
        {steps.map(({ Icon, title: name, text }, index) => (
          <li key={name} className="flex gap-4">
            <span
              aria-hidden
              className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent"
            >
              <Icon className="size-5" />
            </span>
            <div>
              <h4 className="font-semibold">
                {index + 1}. {name}
              </h4>
              <p className="mt-1 text-ink-muted">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
