const languages = new Intl.DisplayNames('en', { type: 'language' });
const countries = new Intl.DisplayNames('en', { type: 'region' });

/** The English name of an ISO 639-1 code: `de` is "German"; the code itself when it has no name. */
export function languageName(code: string): string {
  return languages.of(code) ?? code;
}

/** The English name of an ISO 3166-1 code: `AT` is "Austria"; the code itself when it has no name. */
export function countryName(code: string): string {
  return countries.of(code) ?? code;
}
