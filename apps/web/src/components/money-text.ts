import { minorUnitDigits, toMinor } from '@craftlane/contracts/values/amounts';

/** An amount as people type it, in major units without a sign: `majorText(1250, 'EUR')` is `12.50`; whole amounts have no decimals. */
export function majorText(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const major = minor / 10 ** digits;
  return Number.isInteger(major) ? String(major) : major.toFixed(digits);
}

/** What somebody typed in major units (`12.5`, `12,50`, `1 200`) in minor units; null when it is no amount. */
export function minorOf(text: string, currency: string): number | null {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const minor = toMinor(Number(plain), currency);
  return Number.isSafeInteger(minor) ? minor : null;
}
