/** The password of every demo account; the demo is for local use. */
export const demoPassword = 'craftlane-demo-2026';

/** A person of the demo who does not sell. */
export type SeedPerson = { name: string; email: string };

/** The demo buyer to log in with. */
export const demoBuyer: SeedPerson = { name: 'Ada Novak', email: 'buyer@craftlane.example' };

/** The demo operator; the role is granted after the seed, from the command line. */
export const demoOperator: SeedPerson = { name: 'Robin Hale', email: 'operator@craftlane.example' };

/** Those who buy beside the demo buyer. */
export const otherBuyers: readonly SeedPerson[] = [
  { name: 'Jonas Berg', email: demoEmail('jonas-berg') },
  { name: 'Leila Haddad', email: demoEmail('leila-haddad') },
  { name: 'Peter van Dam', email: demoEmail('peter-van-dam') },
  { name: 'Grace Mwangi', email: demoEmail('grace-mwangi') },
  { name: 'Yuki Tanabe', email: demoEmail('yuki-tanabe') },
  { name: 'Elena Petrova', email: demoEmail('elena-petrova') },
];

/** The e-mail of a demo person. */
export function demoEmail(handle: string): string {
  return `${handle}@craftlane.example`;
}
