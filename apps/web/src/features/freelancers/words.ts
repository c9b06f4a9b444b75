import type { PublicProfile } from '@craftlane/contracts/user';

const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** How well a language is spoken. */
export const levelNames: Record<PublicProfile['languages'][number]['level'], string> = {
  basic: 'Basic',
  conversational: 'Conversational',
  fluent: 'Fluent',
  native: 'Native',
};

/** The month of an instant in UTC: "March 2026". */
export function monthText(iso: string): string {
  return month.format(new Date(iso));
}

/** An IANA time zone as people read it: `America/New_York` is "New York time". */
export function zoneText(timeZone: string): string {
  const city = timeZone.split('/').at(-1) ?? timeZone;
  return `${city.replaceAll('_', ' ')} time`;
}
