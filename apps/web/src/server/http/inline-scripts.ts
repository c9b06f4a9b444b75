import { createHash } from 'node:crypto';
import { isFrameworkScript } from './framework-scripts';

/**
 * The policy sources of the framework's inline scripts in a document or its first part: `'sha256-…'`, each once, in order. A
 * script that the framework does not write gets none, so that it does not run merely because it got into the page.
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(script)) {
    if (text && !sourceAttribute.test(attributes) && isFrameworkScript(text)) hashes.add(hashSource(text));
  }
  return [...hashes];
}

const script = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const sourceAttribute = /\ssrc=/;

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
