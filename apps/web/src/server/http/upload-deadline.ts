/** Milliseconds that the bytes of a file may take: as long as their link is good and their service waits. */
export const uploadDeadlineMs = 15 * 60_000;
