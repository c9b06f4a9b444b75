import { inRepository } from '../paths.ts';
import { startNode } from '../supervisor/child-process.ts';

// Draws the order process into docs/, or walks an order through the given steps.
const program = {
  args: ['src/process/main.ts', ...process.argv.slice(2)],
  cwd: inRepository('services/payment'),
  env: {},
};
const run = await startNode(program, (text) => process.stdout.write(text));
process.exitCode = (await run.exited) === 'code 0' ? 0 : 1;
