import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const hook = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      // The interface alone is also what prom-client names.
      if (/^@opentelemetry[/](?!api$)/.test(specifier)) console.log('loads ' + specifier);
      return next(specifier, context);
    },
  });`)}`;

/** What a process prints that loads a module of the kit and starts tracing. */
function start(module: string, endpoint: string): string {
  const script = `
    await import(${JSON.stringify(import.meta.resolve(module))});
    const { inSpan, currentTraceparent, startTracing } = await import(${JSON.stringify(import.meta.resolve('./tracing.ts'))});
    const stop = await startTracing({ service: 'note', endpoint: ${JSON.stringify(endpoint)} });
    await inSpan('work', {}, async () => console.log('inside ' + currentTraceparent()));
    await stop();
    console.log('after ' + currentTraceparent());`;
  const args = ['--disable-warning=ExperimentalWarning', '--import', hook, '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return stdout + stderr;
}

test('without an endpoint no tracing code is loaded, and spans are plain calls', () => {
  expect(start('./service.ts', '')).toBe('inside undefined\nafter undefined\n');
});

test('with an endpoint that nobody serves, work goes on inside of spans', () => {
  const output = start('./tracing.ts', 'http://127.0.0.1:9');
  expect(output).toContain('loads @opentelemetry/sdk-trace');
  expect(output).toMatch(/inside 00-[0-9a-f]{32}-[0-9a-f]{16}-01\nafter undefined\n/);
});
