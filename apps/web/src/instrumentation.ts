/** Runs once before the first request: checks the settings, and looks at every request and answer. */
export async function register(): Promise<void> {
  // The bundler drops this branch for the Edge runtime only when it sees this very comparison.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { prepareServer } = await import('./server/prepare-server');
    await prepareServer();
  }
}
