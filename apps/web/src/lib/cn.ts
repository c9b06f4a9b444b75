import { type ClassValue, clsx } from 'clsx';
import { createTailwindMerge } from 'tailwind-merge';

const any = () => true;
const roles = ['ink', 'ink-muted', 'ink-faint', 'primary-ink', 'on-primary', 'on-danger', 'on-avatar', 'surface'];
const tones = ['accent', 'success', 'warning', 'danger', 'primary'];
const steps = ['xs', 'sm', 'base', 'lg', 'xl', '2xl', '3xl', '4xl'];
const spaces = ['p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml'] as const;
const sizes = ['w', 'h', 'size', 'gap', 'aspect', 'z', 'duration'] as const;

/** `{ mt: [{ mt: [any] }] }`: each of these classes overrules another of its own name. */
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, [{ [name]: [any] }]]));

/**
 * What a caller overrides of our components. tailwind-merge's own table knows every class there is, and would be a twentieth of the
 * code of a public page; a class that is missing here just stays beside the other one. `cn.test.ts` compares both.
 */
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    ...named(spaces),
    ...named(sizes),
    display: ['block', 'inline-block', 'flex', 'inline-flex', 'grid', 'inline-grid', 'hidden', 'contents'],
    direction: ['flex-row', 'flex-col'],
    flex: [{ flex: ['1', 'auto', 'initial', 'none'] }],
    background: [{ bg: ['canvas', 'surface', 'raised', 'sunken', 'line', 'primary', 'primary-soft', 'transparent'] }],
    transition: ['transition', { transition: ['[opacity,scale]', 'colors', 'transform', 'opacity', 'shadow', 'none'] }],
    items: [{ items: ['start', 'center', 'end', 'baseline', 'stretch'] }],
    self: [{ self: ['start', 'center', 'end', 'stretch'] }],
    justify: [{ justify: ['start', 'center', 'end', 'between'] }],
    shrink: ['shrink', 'shrink-0'],
    position: ['static', 'relative', 'absolute', 'fixed', 'sticky'],
    rounded: ['rounded', { rounded: ['none', 'sm', 'md', 'lg', 'xl', 'full'] }],
    fontSize: [{ text: steps }],
    textAlign: [{ text: ['left', 'center', 'right'] }],
    textColour: [{ text: [...roles, ...tones] }],
    fontWeight: [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
    borderColour: [{ border: ['line', 'line-strong', 'primary', 'danger', 'transparent'] }],
    shadow: [{ shadow: ['card', 'raised', 'none'] }],
    maxWidth: [{ 'max-w': [any] }],
    minWidth: [{ 'min-w': [any] }],
  },
  conflictingClassGroups: {
    p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
    px: ['pr', 'pl'],
    py: ['pt', 'pb'],
    m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
    mx: ['mr', 'ml'],
    my: ['mt', 'mb'],
    size: ['w', 'h'],
    flex: ['shrink'],
  },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: ['before', 'after', 'placeholder', 'file', 'marker', 'selection', '*', '**'],
}));

/** Joins class names; of two that set the same property the later wins, so that a caller can override a component. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
