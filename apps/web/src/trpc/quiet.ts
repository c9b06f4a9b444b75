/** Query option for calls in the background: a missing session is an error of theirs, and asks nobody to log in. */
export const quiet = { trpc: { context: { quiet: true } } } as const;
