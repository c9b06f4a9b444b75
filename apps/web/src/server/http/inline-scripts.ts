import { createHash } from 'node:crypto';
import { themeScript } from '@/lib/theme';
import { isFrameworkScript } from './framework-scripts';

/**
 * The policy sources of the inline scripts in a document or its first part that the framework or the layout write: `'sha256-…'`, each
 * once, in order. Any other script gets none, so that it does not run merely because it got into the page.
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(script)) {
    if (text && !sourceAttribute.test(attributes) && isOurs(text)) hashes.add(hashSource(text));
  }
  return [...hashes];
}

function isOurs(text: string): boolean {
  return text === themeScript || isFrameworkScript(text);
}

const script = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const sourceAttribute = /\ssrc=/;

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
