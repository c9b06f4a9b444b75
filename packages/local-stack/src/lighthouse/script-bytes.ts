import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRepository } from '../paths.ts';
import { startNode } from '../supervisor/child-process.ts';

/** The scripts that a page names, as a browser of today loads them. */
function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  return [...new Set(tags.map(([, src = '']) => src))];
}

/** How many bytes of JavaScript a page needs, compressed with gzip. What it fetches ahead for other pages does not count. */
export async function scriptBytesAt(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const files = scriptsOf(html).map(async (src) => {
    const answer = await fetch(new URL(src.replaceAll('&amp;', '&'), url));
    return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  });
  return (await Promise.all(files)).reduce((sum, bytes) => sum + bytes, 0);
}

/** The same of an empty page: an app of one page without content, built with the Next.js that is installed. @throws Error when it does not build */
export async function emptyPageScriptBytes(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(
    join(folder, 'next.config.mjs'),
    `export default { turbopack: { root: ${JSON.stringify(inRepository())} } };\n`,
  );
  writeFileSync(
    join(folder, 'app/layout.jsx'),
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  );
  writeFileSync(join(folder, 'app/page.jsx'), 'export default () => null;\n');
  const next = createRequire(inRepository('apps/web/package.json')).resolve('next/dist/bin/next');
  let said = '';
  const env = { PATH: process.env.PATH ?? '', NEXT_TELEMETRY_DISABLED: '1' };
  const build = await startNode({ args: [next, 'build'], cwd: folder, env }, (text) => {
    said += text;
  });
  if ((await build.exited) !== 'code 0') throw new Error(`An empty app does not build:\n${said}`);
  const html = readFileSync(join(folder, '.next/server/app/index.html'), 'utf8');
  return scriptsOf(html)
    .map((src) => readFileSync(join(folder, '.next', src.replace(/^\/_next\//, '').replace(/\?.*/, ''))))
    .reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}
