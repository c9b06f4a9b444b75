import type { Order } from '@craftlane/contracts/payment';

/** What the buyer answered. */
export function RequirementAnswers({ requirements }: { requirements: Order['requirements'] }) {
  return (
    <dl className="flex flex-col gap-4 text-sm">
      {requirements.map((requirement) => (
        <div key={requirement.id}>
          <dt className="font-medium">{requirement.question}</dt>
          <dd className="mt-0.5 whitespace-pre-wrap wrap-anywhere text-ink-muted">
            {requirement.answer ?? 'Not answered'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
