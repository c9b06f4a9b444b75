import type { Order } from '@craftlane/contracts/payment';
import { FileRows } from '@/components/file-rows';

/** What the buyer answered, in words and files. */
export function RequirementAnswers({ requirements }: { requirements: Order['requirements'] }) {
  return (
    <dl className="flex flex-col gap-4 text-sm">
      {requirements.map(({ id, question, answer, files }) => (
        <div key={id}>
          <dt className="font-medium">{question}</dt>
          <dd className="mt-0.5 flex flex-col gap-2">
            {(answer || files.length === 0) && (
              <p className="whitespace-pre-wrap wrap-anywhere text-ink-muted">{answer || 'Not answered'}</p>
            )}
            <FileRows label={`Files for ${question}`} files={files} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
