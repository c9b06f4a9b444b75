/** Where a read marker stands after a wish to move it to `requestedSeq`: never back, never past the last message. */
export function advanceReadSeq(readSeq: number, requestedSeq: number, lastSeq: number): number {
  return Math.max(readSeq, Math.min(requestedSeq, lastSeq));
}
