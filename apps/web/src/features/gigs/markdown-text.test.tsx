import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MarkdownText } from './markdown-text';

const html = (text: string) => renderToStaticMarkup(<MarkdownText text={text} />);

test('raw HTML, pictures and unsafe addresses never reach the page', () => {
  const page = html('<img src=x onerror=alert(1)> ![pic](https://a.example/x.png) [site](javascript:alert(1))');
  expect(page).not.toMatch(/<img|onerror|javascript:|<a /);
  expect(page).toContain('site');
});

test('links leave in a new tab and give no weight', () => {
  expect(html('[shop](https://a.example)')).toContain(
    '<a href="https://a.example" rel="nofollow ugc noopener" target="_blank">shop</a>',
  );
});

test('headings begin below those of the page', () => {
  expect(html('# One\n\n## Two\n\n### Three')).toMatch(/<h3>One<\/h3>\s*<h3>Two<\/h3>\s*<h4>Three<\/h4>/);
});
