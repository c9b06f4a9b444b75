import type { Option } from '@/components/select';
import { namedOptions } from '@/lib/country-options';

const languageCodes =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lt lv mk ml mn mr ms mt my nb ne nl pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh zu'.split(
    ' ',
  );

/** Languages by English name. */
export function languageOptions(): Option[] {
  return namedOptions(languageCodes, new Intl.DisplayNames('en', { type: 'language' }));
}

/** The time zones this browser knows. */
export function timeZoneOptions(): Option[] {
  return Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

/** How well a language is spoken. */
export const levelOptions: Option<'basic' | 'conversational' | 'fluent' | 'native'>[] = [
  { value: 'basic', label: 'Basic' },
  { value: 'conversational', label: 'Conversational' },
  { value: 'fluent', label: 'Fluent' },
  { value: 'native', label: 'Native' },
];
