import { storyEnv } from './env';

/** A part of the stack that stories may disturb. */
export type StackPart = 'postgres' | 'soketi' | 'user' | 'gig' | 'chat' | 'payment' | 'web';

/** Takes a part down until {@link resume}. */
export const halt = (part: StackPart) => tell(part, 'halt');

/** Starts a part again, and waits until it is ready. */
export const resume = (part: StackPart) => tell(part, 'resume');

/** Stops a part as a deployment does, starts it again, and waits until it is ready. */
export const restart = (part: StackPart) => tell(part, 'restart');

async function tell(part: StackPart, action: string): Promise<void> {
  const { stackUrl } = storyEnv();
  if (!stackUrl) throw new Error('E2E_STACK_URL is not set.');
  const answer = await fetch(`${stackUrl}/${part}/${action}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${part} ${action}: ${await answer.text()}`);
}
