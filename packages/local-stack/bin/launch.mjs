// The door of every root script. Plain JavaScript without dependencies: it runs before anything is installed.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Craftlane needs Node.js 20 or newer, and this is ${process.version}: install a newer one from nodejs.org.`,
  );
  process.exit(1);
}
const { run } = await import('./run.mjs');
process.exitCode = await run(process.argv.slice(2));
