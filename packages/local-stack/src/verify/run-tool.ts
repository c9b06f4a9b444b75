import { spawn } from 'node:child_process';
import { inRepository, REPOSITORY } from '../paths.ts';

/** How a program ended, and all it wrote. */
export type ToolResult = { code: number; output: string };

/** Runs the program of an installed package with this Node in a folder (default: the repository). */
export async function runTool(
  packageName: string,
  program: string,
  args: string[],
  cwd = REPOSITORY,
): Promise<ToolResult> {
  return runNode([inRepository('node_modules', packageName, program), ...args], cwd);
}

/** Runs Node with these arguments. */
export function runNode(args: string[], cwd: string): Promise<ToolResult> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done({ code: code ?? 1, output }));
  });
}
