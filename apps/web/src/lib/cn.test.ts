import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { cn } from './cn';

const source = fileURLToPath(new URL('..', import.meta.url));
const whole = extendTailwindMerge({
  extend: { theme: { shadow: ['card', 'raised'], container: ['page', 'prose', 'form'] } },
});

const sources = globSync('**/*.tsx', { cwd: source }).map((file) => ({
  file,
  text: readFileSync(`${source}/${file}`, 'utf8'),
}));

/** Our components that join classes. */
const components = sources
  .filter(({ text }) => text.includes("from '@/lib/cn'") || text.includes('buttonClass('))
  .flatMap(({ text }) => [...text.matchAll(/export function ([A-Z]\w+)/g)].map((match) => match[1] ?? ''));

/** The classes that are given to them anywhere. */
const overrides = sources.flatMap(({ text }) =>
  [...text.matchAll(/<([A-Z]\w+)(?:\s[^<>]*?)?\sclassName="([^"]+)"/g)]
    .filter(([, name = '']) => components.includes(name))
    .map(([, , classes = '']) => classes),
);

/** The classes of our components, which callers override. */
const bases = globSync('components/*.{ts,tsx}', { cwd: source })
  .flatMap((file) => [...readFileSync(`${source}/${file}`, 'utf8').matchAll(/cn\(\s*'([^']+)'/g)])
  .map((match) => match[1] ?? '');

test('what callers override of components comes out as with the whole table', () => {
  expect(bases.length).toBeGreaterThan(10);
  expect(overrides.length).toBeGreaterThan(40);
  const different = bases.flatMap((base) =>
    overrides
      .filter((list) => cn(base, list) !== whole(`${base} ${list}`))
      .map((list) => `${base} + ${list}: ${whole(`${base} ${list}`)} is ${cn(base, list)}`),
  );
  expect(different.slice(0, 20)).toEqual([]);
});
