import { parseXml, type XmlDocument, XmlElement, type XmlNode, XmlProcessingInstruction } from '@rgrove/parse-xml';
import { Refused } from './refused.ts';

/** Elements that run something, or bring in what does. */
const active = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'link',
  'handler',
  'listener',
  'audio',
  'video',
]);

/**
 * Lets a drawing pass that does nothing: no scripts, no handlers, no style sheets of others, nothing that leads to any. Entities of its
 * own and every encoding but UTF-8 are not read. Throws {@link Refused}.
 */
export function assertHarmlessSvg(bytes: Uint8Array): void {
  const document = parse(bytes);
  if (localName(document.root?.name ?? '') !== 'svg') throw new Refused('WRONG_FORMAT');
  const waiting: XmlNode[] = [...document.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (bringsStyles(node)) throw new Refused('ACTIVE_CONTENT');
    if (!(node instanceof XmlElement)) continue;
    if (isActive(node)) throw new Refused('ACTIVE_CONTENT');
    for (const child of node.children) waiting.push(child);
  }
}

function parse(bytes: Uint8Array): XmlDocument {
  try {
    return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Refused('UNREADABLE', cause);
  }
}

/** Style sheets from elsewhere: named before the drawing, or imported by one inside. */
function bringsStyles(node: XmlNode): boolean {
  if (node instanceof XmlProcessingInstruction) return node.name.toLowerCase() === 'xml-stylesheet';
  return node instanceof XmlElement && localName(node.name) === 'style' && /@import/i.test(readCss(node.text));
}

/** With escaped letters as what they stand for: CSS reads `@\69 mport` as an import. */
function readCss(css: string): string {
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_escape, code?: string, letter?: string) =>
    code ? charOf(Number.parseInt(code, 16)) : (letter ?? ''),
  );
}

function charOf(code: number): string {
  return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
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
