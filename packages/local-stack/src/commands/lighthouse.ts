import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDemoStack } from '../demo-stack.ts';
import { runCommand } from '../installation.ts';
import { audit, type Finding, findShortfalls, withChromium } from '../lighthouse/audit.ts';
import { listPublicPages } from '../lighthouse/public-pages.ts';
import { emptyPageScriptBytes } from '../lighthouse/script-bytes.ts';
import { inRepository } from '../paths.ts';
import { findBrowser } from '../test-run/browser.ts';

const folder = inRepository('.data/lighthouse');

await runCommand(async () => {
  const browser = await findBrowser();
  mkdirSync(folder, { recursive: true });
  console.log('  … an empty page of the same Next.js, to compare with');
  const emptyBytes = await emptyPageScriptBytes(join(folder, 'empty'));
  console.log(`  ✓ it needs ${kb(emptyBytes)} of JavaScript`);
  await withDemoStack(async ({ urls }, signal) => {
    const pages = await listPublicPages(urls);
    await withChromium(browser, async (port) => {
      for (const [name, path] of Object.entries(pages)) {
        signal.throwIfAborted();
        const finding = await audit(`${urls.publicWeb}${path}`, port);
        writeFileSync(join(folder, `${name}.html`), finding.report);
        const shortfalls = findShortfalls(finding, emptyBytes);
        console.log(describe(name, finding, emptyBytes), shortfalls.length > 0 ? `✗ ${shortfalls.join(', ')}` : '✓');
        if (shortfalls.length > 0) process.exitCode = 1;
      }
    });
  });
  console.log(`The reports are in ${folder}.`);
});

function describe(name: string, finding: Finding, emptyBytes: number): string {
  const { performance, accessibility, bestPractices, seo, cls, scriptBytes } = finding;
  const ratio = (scriptBytes / emptyBytes).toFixed(2);
  return `${name.padEnd(11)} performance ${performance}  accessibility ${accessibility}  best practices ${bestPractices}  SEO ${seo}  CLS ${cls.toFixed(3)}  JavaScript ${kb(scriptBytes)} (${ratio} × empty)`;
}

function kb(bytes: number): string {
  return `${Math.round(bytes / 1024)} kB`;
}
