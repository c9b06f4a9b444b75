/** Where the refresh at the start stands. */
export type StartRefresh = 'pending' | 'running' | 'done';

let state: StartRefresh = 'pending';

/** Whether all public pages were refreshed once since this process started. */
export function startRefreshState(): StartRefresh {
  return state;
}

/** Runs the refresh of the start; after a failure the next readiness check begins it anew. */
export async function runStartRefresh(refresh: () => Promise<boolean>): Promise<void> {
  state = 'running';
  const done = await refresh().catch(() => false);
  state = done ? 'done' : 'pending';
}
