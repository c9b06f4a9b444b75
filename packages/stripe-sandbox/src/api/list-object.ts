/** Stripe's `list` object; the SDK's `ApiList` on the wire. */
export interface WireList<T> {
  object: 'list';
  url: string;
  has_more: boolean;
  data: T[];
}

/** One page of a list found at `url`. */
export function listObject<T>(url: string, data: T[], hasMore: boolean): WireList<T> {
  return { object: 'list', url, has_more: hasMore, data };
}
