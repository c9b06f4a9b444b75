import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { Refused } from './refused.ts';

/** Elements that run something, or bring in what does. */
const active = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
  'audio',
  'video',
]);

/**
 * Lets a drawing pass that does nothing: no scripts, no handlers, nothing that leads to either. Entities of its own and every
 * encoding but UTF-8 are not read. Throws {@link Refused}.
 */
export function assertHarmlessSvg(bytes: Uint8Array): void {
  const root = parse(bytes);
  if (localName(root.name) !== 'svg') throw new Refused('WRONG_FORMAT');
  const waiting: XmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!(node instanceof XmlElement)) continue;
    if (isActive(node)) throw new Refused('ACTIVE_CONTENT');
    waiting.push(...node.children);
  }
}

function parse(bytes: Uint8Array): XmlElement {
  try {
    const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (root) return root;
  } catch (cause) {
    throw new Refused('UNREADABLE', cause);
  }
  throw new Refused('UNREADABLE');
}

function isActive({ name, attributes }: XmlElement): boolean {
  return (
    active.has(localName(name)) ||
    Object.entries(attributes).some(([attribute, value]) => isHandler(attribute) || leadsToScript(attribute, value))
  );
}

function isHandler(attribute: string): boolean {
  return localName(attribute).startsWith('on');
}

/** Browsers overlook blanks and control characters inside of an address's scheme. */
function leadsToScript(attribute: string, value: string): boolean {
  const text = value.replace(/[\p{Cc}\s]/gu, '').toLowerCase();
  const isAddress = ['href', 'src', 'from', 'to', 'values', 'by'].includes(localName(attribute));
  return isAddress && /(javascript|vbscript):|data:(?!image\/(png|jpeg|webp|gif)[;,])/.test(text);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
