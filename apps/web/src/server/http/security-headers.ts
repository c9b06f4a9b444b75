/**
 * The headers that are the same for every answer and installation; `secureResponses` adds the Content-Security-Policy and what
 * depends on the settings. `next.config.ts` sets them too, for a request that arrives before the process is prepared.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
