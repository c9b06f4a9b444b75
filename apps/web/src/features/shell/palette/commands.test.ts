import { expect, test, vi } from 'vitest';
import { commandsFor, type Situation } from './commands';

const member = { userId: 'u', name: 'Ada', handle: null, avatarId: null, roles: [] };

test('a stranger may log in, a member has an inbox, and nobody is either before it is known', () => {
  expect(labels({ session: null })).toEqual(expect.arrayContaining(['Home', 'Log in', 'Create an account']));
  expect(labels({ session: null })).not.toContain('Inbox');
  expect(labels({ session: member })).toEqual(expect.arrayContaining(['Inbox', 'My orders', 'New gig', 'Settings']));
  expect(labels({ session: member })).not.toContain('Log in');
  expect(labels({ session: member })).not.toContain('Public page');
  expect(labels({ session: { ...member, handle: 'ada' } })).toContain('Public page');
  expect(labels({ session: undefined, typed: 'in' })).toEqual(['Search for “in”']);
});

test('the beginnings of words find a page by its name or by another one, a search last', () => {
  expect(labels({ session: member, typed: 'IN' })[0]).toBe('Inbox');
  expect(labels({ session: member, typed: 'my gi' })[0]).toBe('Selling');
  expect(labels({ session: null, typed: 'sign up' })).toEqual(['Create an account', 'Search for “sign up”']);
  expect(labels({ typed: 'désign' })).toEqual(['Graphics & Design', 'Search for “désign”']);
});

test('the pages of operators are for operators', () => {
  const operator = { ...member, roles: ['operator' as const] };
  expect(labels({ session: operator, typed: 'console' })).toEqual(
    expect.arrayContaining(['Disputes', 'Ledger', 'Log']),
  );
  expect(labels({ session: member, typed: 'console' })).toEqual(['Search for “console”']);
});

test('what is no word finds nothing but a search for it', () => {
  expect(labels({ typed: ' ?! ' })).toEqual(['Search for “?!”']);
});

test('suggestions stand behind the search for what was typed, without that again', () => {
  const commands = allOf({ typed: 'logo', suggestions: ['Logo', 'logo design & more'] });
  expect(commands.map(({ label, href }) => [label, href])).toEqual([
    ['Search for “logo”', '/search?q=logo'],
    ['logo design & more', '/search?q=logo+design+%26+more'],
  ]);
});

test('the colours shown are marked, and others can be chosen', () => {
  const chooseTheme = vi.fn();
  const colours = allOf({ typed: 'theme', theme: 'light', chooseTheme }).slice(0, 3);
  expect(colours.filter(({ isCurrent }) => isCurrent).map(({ label }) => label)).toEqual(['Light']);
  colours.find(({ label }) => label === 'Dark')?.run?.();
  expect(chooseTheme).toHaveBeenCalledWith('dark');
});

test('no two commands have the same id', () => {
  const ids = allOf({ session: { ...member, handle: 'ada' } }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

function labels(situation: Partial<Situation>): string[] {
  return allOf(situation).map(({ label }) => label);
}

function allOf(situation: Partial<Situation>) {
  const none: Situation = { typed: '', session: null, suggestions: [], theme: null, chooseTheme: () => {} };
  return commandsFor({ ...none, ...situation }).flatMap(({ items }) => items);
}
