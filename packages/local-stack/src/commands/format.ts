import { runTool } from '../verify/run-tool.ts';

const { code, output } = await runTool('@biomejs/biome', 'bin/biome', ['check', '--write', '.']);
process.stdout.write(output);
process.exitCode = code;
