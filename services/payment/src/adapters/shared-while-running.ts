/**
 * Lets those who ask with a key while its answer is awaited share that answer: Stripe refuses a second request with the same key at the same
 * time, and one that looked before the first was through, and comes after Stripe has forgotten the key, would do it again.
 */
export function sharedWhileRunning<Request extends unknown[], Answer>(
  keyOf: (...request: Request) => string,
  ask: (...request: Request) => Promise<Answer>,
): (...request: Request) => Promise<Answer> {
  const running = new Map<string, Promise<Answer>>();
  return (...request) => {
    const key = keyOf(...request);
    const known = running.get(key);
    if (known) return known;
    const answer = ask(...request).finally(() => running.delete(key));
    running.set(key, answer);
    return answer;
  };
}
