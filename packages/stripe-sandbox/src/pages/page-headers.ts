import type { WireSession } from '../store/wire-types.ts';

/**
 * Headers of the hosted pages: no script at all, our own style sheet, forms to ourselves and, since browsers
 * hold the redirect after a form to the same rule, to the shop that the success leads to.
 */
export function pageHeaders(session: WireSession | null): Record<string, string> {
  const shop = originOf(session?.success_url ?? null);
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `form-action 'self'${shop === null ? '' : ` ${shop}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

function originOf(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.origin ?? null);
}
