import type { Gig } from '@craftlane/contracts/gig';
import { ChevronDown } from 'lucide-react';

/** Questions that open to their answers; works without JavaScript. */
export function FaqList({ faq }: { faq: Gig['faq'] }) {
  return (
    <div className="divide-y divide-line rounded-lg border border-line bg-surface">
      {faq.map(({ question, answer }) => (
        <details key={question} className="group">
          <summary className="flex cursor-pointer list-none items-center justify-between gap-4 px-5 py-4 font-medium [&::-webkit-details-marker]:hidden">
            {question}
            <ChevronDown
              aria-hidden
              className="size-4 shrink-0 text-ink-muted transition-transform group-open:rotate-180"
            />
          </summary>
          <p className="px-5 pb-5 whitespace-pre-line text-ink-muted">{answer}</p>
        </details>
      ))}
    </div>
  );
}
