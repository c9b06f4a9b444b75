import { inRepository } from '../paths.ts';
import { startNode } from '../supervisor/child-process.ts';

/** Says so when the drawn order process in `docs/` is not the one in the code. */
export async function findOrderProcessProblems(): Promise<string[]> {
  const program = { args: ['src/process/main.ts', '--check'], cwd: inRepository('services/payment'), env: {} };
  let output = '';
  const check = await startNode(program, (text) => {
    output += text;
  });
  return (await check.exited) === 'code 0' ? [] : [output.trim()];
}
