import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDemoStack } from '../demo-stack.ts';
import { runCommand } from '../installation.ts';
import { audit, type Finding, findShortfalls, withChromium } from '../lighthouse/audit.ts';
import { listPublicPages } from '../lighthouse/public-pages.ts';
import { inRepository } from '../paths.ts';
import { findBrowser } from '../test-run/browser.ts';

const folder = inRepository('.data/lighthouse');

await runCommand(async () => {
  const browser = await findBrowser();
  mkdirSync(folder, { recursive: true });
  await withDemoStack(async ({ urls }, signal) => {
    const pages = await listPublicPages(urls);
    await withChromium(browser, async (port) => {
      const empty = await audit(`${urls.publicWeb}/bench-empty`, port);
      console.log(`\nAn empty page loads ${kb(empty)} of JavaScript.`);
      for (const [name, path] of Object.entries(pages)) {
        signal.throwIfAborted();
        const finding = await audit(`${urls.publicWeb}${path}`, port);
        writeFileSync(join(folder, `${name}.html`), finding.report);
        const shortfalls = findShortfalls(finding, empty);
        console.log(describe(name, finding, empty), shortfalls.length > 0 ? `✗ ${shortfalls.join(', ')}` : '✓');
        if (shortfalls.length > 0) process.exitCode = 1;
      }
    });
  });
  console.log(`The reports are in ${folder}.`);
});

function describe(name: string, finding: Finding, empty: Finding): string {
  const { performance, accessibility, bestPractices, seo, cls, scriptBytes } = finding;
  const ratio = (scriptBytes / empty.scriptBytes).toFixed(2);
  return `${name.padEnd(11)} performance ${performance}  accessibility ${accessibility}  best practices ${bestPractices}  SEO ${seo}  CLS ${cls.toFixed(3)}  JavaScript ${kb(finding)} (${ratio} × empty)`;
}

function kb({ scriptBytes }: Finding): string {
  return `${Math.round(scriptBytes / 1024)} kB`;
}
