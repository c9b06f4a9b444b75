import { z } from 'zod';

/** A whole number in form encoding, within bounds. */
export function integerParam(bounds: { min: number; max: number }) {
  return z
    .string()
    .refine((text) => /^-?\d{1,15}$/.test(text), {
      error: (issue) => `Invalid integer: ${String(issue.input)}`,
      params: { code: 'parameter_invalid_integer' },
    })
    .transform(Number)
    .refine((value) => value >= bounds.min && value <= bounds.max, {
      error: `This value must be between ${bounds.min} and ${bounds.max}.`,
      params: { code: 'parameter_invalid_integer' },
    });
}

/** Text that is there: an empty string is refused as an attempt to unset. */
export function textParam(maxLength: number) {
  return z
    .string()
    .min(1)
    .max(maxLength, { error: `Invalid string: must be at most ${maxLength} characters` });
}

/** An absolute http(s) address; placeholders such as `{CHECKOUT_SESSION_ID}` may stand in it. */
export function urlParam() {
  return textParam(5000).refine(isWebUrl, { error: 'Not a valid URL', params: { code: 'url_invalid' } });
}

/** Up to 50 keys of 40 characters with values of 500; an empty value means "unset" and is dropped. */
export const metadataParam = z
  .record(
    z.string().max(40, { error: 'Metadata keys can have up to 40 characters' }),
    z.string().max(500, { error: 'Metadata values can have up to 500 characters' }),
  )
  .refine((metadata) => Object.keys(metadata).length <= 50, { error: 'Metadata can have up to 50 keys' })
  .transform((metadata) => Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== '')));

/** The metadata of an update: what is named changes, an empty value removes a key, an empty text removes all. */
export const metadataUpdateParam = z.union([
  z.literal(''),
  z.record(
    z.string().max(40, { error: 'Metadata keys can have up to 40 characters' }),
    z.string().max(500, { error: 'Metadata values can have up to 500 characters' }),
  ),
]);

/** The metadata after an update. */
export function updateMetadata(
  metadata: Record<string, string> | null | undefined,
  update: z.infer<typeof metadataUpdateParam> | undefined,
): Record<string, string> {
  if (update === '') return {};
  const merged = Object.entries({ ...metadata, ...update });
  return Object.fromEntries(merged.filter(([, value]) => value !== ''));
}

/** Yes or no in form encoding. */
export const booleanParam = z
  .enum(['true', 'false'], { error: 'Invalid boolean: must be true or false' })
  .transform((text) => text === 'true');

/** A currency in three letters; lower case from here on. */
export const currencyParam = z
  .string()
  .toLowerCase()
  .refine((code) => Intl.supportedValuesOf('currency').includes(code.toUpperCase()), { error: 'Invalid currency' });

/** `expand[]`: paths of ids to be replaced by their objects. */
export const expandParam = z.array(textParam(200)).max(20).exactOptional();

const unixTime = integerParam({ min: 0, max: 99_999_999_999 });

/** `created`: one second, or bounds. */
export const createdParam = z.union([
  unixTime.transform((second) => ({ gte: second, lte: second })),
  z.strictObject({
    gt: unixTime.exactOptional(),
    gte: unixTime.exactOptional(),
    lt: unixTime.exactOptional(),
    lte: unixTime.exactOptional(),
  }),
]);

/** The cursor and time parameters that every list takes. */
export const listParams = {
  limit: integerParam({ min: 1, max: 100 }).default(10),
  starting_after: textParam(100).exactOptional(),
  ending_before: textParam(100).exactOptional(),
  expand: expandParam,
};

/** `retrieve` and friends: nothing but `expand`. */
export const expandOnlyParams = z.strictObject({ expand: expandParam });

function isWebUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}
