import { foldedText } from './words.ts';

const maxLength = 80;

/**
 * Addresses a gig may get, best first: its title, then the title with the end of its id. Only a–z, 0–9 and inner hyphens;
 * a title without any such letter becomes `gig`.
 */
export function slugCandidates(title: string, gigId: string): [string, ...string[]] {
  const base =
    foldedText(title)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, maxLength)
      .replace(/^-+|-+$/g, '') || 'gig';
  const tail = gigId.replaceAll('-', '');
  return [base, `${base}-${tail.slice(-6)}`, `${base}-${tail.slice(-12)}`];
}
