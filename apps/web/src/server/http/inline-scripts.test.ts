import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { themeScript } from '@/lib/theme';
import { inlineScriptHashes } from './inline-scripts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const push = (text: string) => `self.__next_f.push([1,${JSON.stringify(text)}])`;

test('each inline script of the framework is named once by its exact text; files and empty scripts are not', () => {
  const html =
    `<script src="/a.js" async=""></script><script>${push('one')}</script><p>x</p>` +
    `<script nonce="old">${push('two')}</script><script>${push('one')}</script><script></script>`;
  expect(inlineScriptHashes(html)).toEqual([hashOf(push('one')), hashOf(push('two'))]);
});

test('the script of the layout is named, but not when anything is added to it', () => {
  expect(inlineScriptHashes(`<script>${themeScript}</script>`)).toEqual([hashOf(themeScript)]);
  expect(inlineScriptHashes(`<script>${themeScript};alert(1)</script>`)).toEqual([]);
});

test('a script that only stands in the page is not named', () => {
  expect(inlineScriptHashes(`<script>alert(1)</script><script type="module">alert(2)</script>`)).toEqual([]);
});

test('text outside ASCII is hashed as UTF-8', () => {
  expect(inlineScriptHashes(`<script>${push('Grüße 🎨')}</script>`)).toEqual([hashOf(push('Grüße 🎨'))]);
});
