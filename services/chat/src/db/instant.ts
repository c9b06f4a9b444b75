/** PostgreSQL's spelling of an instant (`2026-01-31 09:00:00.123+00`) in ISO 8601. */
export function toIso(instant: string): string {
  return new Date(instant).toISOString();
}
