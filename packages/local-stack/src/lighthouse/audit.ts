import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import type { Browser } from '../test-run/browser.ts';
import { scriptBytesAt } from './script-bytes.ts';

/** What Lighthouse found on one page; scores from 0 to 100, `scriptBytes` compressed with gzip. */
export type Finding = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Cumulative layout shift. */
  cls: number;
  scriptBytes: number;
  /** The audits that did not pass, by id, with what they say. */
  failed: string[];
  /** The whole report as HTML. */
  report: string;
};

/** What every public page has to reach. JavaScript is compared with an empty page of the same Next.js. */
const goals = { performance: 95, accessibility: 100, bestPractices: 95, seo: 100, cls: 0.02, scriptRatio: 1.35 };

/** How often a page is loaded; the run with the middle performance counts. */
const RUNS = 3;

/** Starts a Chromium for Lighthouse and hands on its debugging port. */
export async function withChromium<T>(browser: Browser, work: (port: number) => Promise<T>): Promise<T> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const chromeFlags = ['--headless=new', ...sandbox, ...browser.args];
  const chromium = await launch({ chromePath: browser.path, chromeFlags, logLevel: 'silent' });
  try {
    return await work(chromium.port);
  } finally {
    chromium.kill();
  }
}

/** Loads a page as a slow phone does, some times, and returns the middle of what Lighthouse found. @throws Error when it cannot be loaded */
export async function audit(url: string, port: number): Promise<Finding> {
  const findings: Finding[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, { port, output: 'html', logLevel: 'silent' });
    if (!result || result.lhr.runtimeError)
      throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    findings.push({ ...findingOf(result.lhr, String(result.report)), scriptBytes: await scriptBytesAt(url) });
  }
  return findings.toSorted((a, b) => a.performance - b.performance)[Math.floor(RUNS / 2)] as Finding;
}

/** Which goals a page misses, in words. */
export function findShortfalls(finding: Finding, emptyBytes: number): string[] {
  const { performance, accessibility, bestPractices, seo, cls, scriptBytes } = finding;
  const ratio = scriptBytes / emptyBytes;
  return [
    ...(performance < goals.performance ? [`performance below ${goals.performance}`] : []),
    ...(accessibility < goals.accessibility ? [`accessibility below ${goals.accessibility}`] : []),
    ...(bestPractices < goals.bestPractices ? [`best practices below ${goals.bestPractices}`] : []),
    ...(seo < goals.seo ? [`SEO below ${goals.seo}`] : []),
    ...(cls > goals.cls ? [`layout shift above ${goals.cls}`] : []),
    ...(ratio > goals.scriptRatio ? [`JavaScript above ${goals.scriptRatio} × an empty page`] : []),
    ...(accessibility < goals.accessibility || seo < goals.seo || bestPractices < goals.bestPractices
      ? finding.failed
      : []),
  ];
}

function findingOf({ categories, audits }: Result, report: string): Omit<Finding, 'scriptBytes'> {
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  const relevant = ['accessibility', 'best-practices', 'seo'].flatMap((id) => categories[id]?.auditRefs ?? []);
  const failed = relevant.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    cls: audits['cumulative-layout-shift']?.numericValue ?? 0,
    failed,
    report,
  };
}
