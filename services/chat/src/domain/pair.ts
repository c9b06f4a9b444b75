/** Two different people in a fixed order, so that a pair has one spelling. */
export interface Pair {
  lowUserId: string;
  highUserId: string;
}

/** The pair of two people, whoever comes first and however their ids are spelt; null when both are the same person. */
export function pairOf(oneUserId: string, otherUserId: string): Pair | null {
  const one = oneUserId.toLowerCase();
  const other = otherUserId.toLowerCase();
  if (one === other) return null;
  return one < other ? { lowUserId: one, highUserId: other } : { lowUserId: other, highUserId: one };
}
