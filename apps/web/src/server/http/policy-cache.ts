/** The policies of documents that were served before. */
export type PolicyCache = {
  /** The policy of a document; computed once for each `etag`, which is Next.js' hash of the whole text. */
  get(etag: unknown, html: string): string;
};

/** Keeps at most `limit` policies and drops the oldest first. */
export function createPolicyCache(limit: number, compute: (html: string) => string): PolicyCache {
  const kept = new Map<string, string>();
  return {
    get(etag, html) {
      if (typeof etag !== 'string') return compute(html);
      const known = kept.get(etag);
      if (known !== undefined) return known;
      const policy = compute(html);
      kept.set(etag, policy);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return policy;
    },
  };
}
