/**
 * Headers of the hosted pages: no script at all, our own style sheet, forms to ourselves and, since browsers
 * hold the redirect after a form to the same rule, to the places that a form may lead to.
 */
export function pageHeaders(...leadsTo: (string | null)[]): Record<string, string> {
  const origins = new Set(leadsTo.flatMap((url) => originOf(url) ?? []));
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    ["form-action 'self'", ...origins].join(' '),
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

function originOf(url: string | null): string | undefined {
  return url === null ? undefined : URL.parse(url)?.origin;
}
