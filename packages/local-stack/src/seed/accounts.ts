/** The password of every demo account; the demo is for local use. */
export const demoPassword = 'craftlane-demo-2026';

/** The demo buyer to log in with. */
export const demoBuyer = { name: 'Ada Novak', email: 'buyer@craftlane.example' };

/** The e-mail of a demo freelancer. */
export function demoEmail(handle: string): string {
  return `${handle}@craftlane.example`;
}
