import { categories } from '@craftlane/contracts/values/categories';
import { Search, Tag } from 'lucide-react';
import type { Command, CommandGroup } from '@/components/command-row';
import { themeLooks } from '@/components/theme-looks';
import { type Theme, themes } from '@/lib/theme';
import type { PublicSession } from '@/server/session/stored-session';
import { fits } from './fits';
import { pagesFor } from './pages';

/** What the palette depends on. */
export type Situation = {
  typed: string;
  /** Null for nobody, undefined while not known. */
  session: PublicSession | null | undefined;
  /** Texts to search for that fit `typed`. */
  suggestions: readonly string[];
  theme: Theme | null;
  chooseTheme: (theme: Theme) => void;
};

/** The commands that fit what was typed, in groups that are never empty. What arrives late stands last, so that nothing moves away. */
export function commandsFor({ typed, session, suggestions, theme, chooseTheme }: Situation): CommandGroup[] {
  const groups = [
    { label: 'Go to', items: goTo(typed, session) },
    { label: 'Categories', items: browse(typed) },
    { label: 'Colours', items: recolour(typed, theme, chooseTheme) },
    { label: 'Search', items: search(typed.trim(), suggestions) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function goTo(typed: string, session: Situation['session']): Command[] {
  return pagesFor(session)
    .filter(({ label, hint = '', alias = '' }) => fits(typed, `${label} ${hint} ${alias}`))
    .map(({ alias: _, ...page }) => ({ id: page.href, ...page }));
}

function browse(typed: string): Command[] {
  return categories
    .filter(({ name }) => fits(typed, `${name} category`))
    .map(({ slug, name }) => ({ id: `category ${slug}`, label: name, icon: Tag, href: `/search?category=${slug}` }));
}

function recolour(typed: string, current: Theme | null, choose: (theme: Theme) => void): Command[] {
  return themes
    .filter((theme) => fits(typed, `${themeLooks[theme].label} colours colors theme mode ${theme}`))
    .map((theme) => ({
      id: `theme ${theme}`,
      ...themeLooks[theme],
      isCurrent: theme === current,
      run: () => choose(theme),
    }));
}

function search(words: string, suggestions: readonly string[]): Command[] {
  if (words === '') return [];
  const others = suggestions.filter((text) => text.toLowerCase() !== words.toLowerCase());
  return [
    { id: 'search', label: `Search for “${words}”`, icon: Search, href: searchPath(words) },
    ...others.map((text) => ({ id: `suggestion ${text}`, label: text, icon: Search, href: searchPath(text) })),
  ];
}

function searchPath(q: string): string {
  return `/search?${new URLSearchParams({ q })}`;
}
