import type { FieldError } from '@craftlane/contracts/values/errors';
import { type GigContent, gigContentSchema, publishableGigSchema } from '@craftlane/contracts/values/gigs';
import type { z } from 'zod';

/** Everything that keeps content from being stored as a draft; empty when nothing does. */
export function draftIssues(content: GigContent): FieldError[] {
  return issues(gigContentSchema, content);
}

/** Everything that keeps content from being published, every failing field at once; empty when nothing does. */
export function publishIssues(content: GigContent, currency: string): FieldError[] {
  return issues(publishableGigSchema(currency), content);
}

function issues(schema: z.ZodType, content: GigContent): FieldError[] {
  const result = schema.safeParse(content, { error: wording });
  return (result.error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** Words for the checks that the contract leaves to zod; its own messages go first. */
function wording(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return issue.expected === 'string' ? 'is missing' : 'must be a whole number';
  if (issue.code === 'too_big' && issue.origin === 'array') return `can have at most ${issue.maximum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  return undefined;
}
