import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { definitionHashes, isFrameworkScript } from './framework-scripts';

const { clientRender, completeBoundary, others, withStyles } = installedScripts();

test('the known definitions are those of the installed Next.js', () => {
  // React writes the missing ones of these three, in this order, before a call.
  const rows = ['', clientRender].flatMap((first) =>
    ['', completeBoundary].flatMap((second) => ['', withStyles].map((third) => first + second + third)),
  );
  const expected = [...rows.filter(Boolean), ...others].map((text) =>
    createHash('sha256').update(text).digest('base64'),
  );
  expect([...definitionHashes].sort()).toEqual(expected.sort());
});

describe('an inline script of the framework', () => {
  test.each([
    ['the first push', '(self.__next_f=self.__next_f||[]).push([0])'],
    ['a payload', 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])'],
    ['the first chunks', '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});'],
    ['a call alone', '$RC("B:1","S:1")'],
    ['a definition and its call', `${completeBoundary}$RC("B:0","S:0")`],
    ['a failed part', `${clientRender};$RX("B:0","","text")`],
    ['a part with styles', `${completeBoundary}${withStyles}$RR("B:0","S:0",[["/a.css","next"]])`],
    ['the request for the rest', resumeWith('/_full')],
    ['the shell time', 'requestAnimationFrame(function(){$RT=performance.now()});'],
  ])('%s', (_name, text) => expect(isFrameworkScript(text)).toBe(true));
});

describe('a foreign inline script', () => {
  test.each([
    ['anything', 'alert(1)'],
    ['nothing', ''],
    ['a push that runs something', 'self.__next_f.push([1,alert(1)])'],
    ['a push and more', 'self.__next_f.push([1,"a"]);alert(1)'],
    ['two pushes around something', 'self.__next_f.push([1,"a"]);alert(1);self.__next_f.push([1,"a"])'],
    ['a request with something behind', `${resumeWith('/_full')};alert(1)`],
    ['a request whose header ends early', resumeWith("'+alert(1)+'")],
    ['a call that runs something', '$RC("B:0",alert(1))'],
    ['a call and more', '$RC("B:0","S:0");alert("1")'],
    ['something before a call', 'alert(1);$RC("B:0","S:0")'],
    ['something after a definition', `${completeBoundary}alert(1);$RC("B:0","S:0")`],
    ['a changed definition', `${clientRender.replace('$!', '$?')};$RX("B:0","")`],
  ])('%s', (_name, text) => expect(isFrameworkScript(text)).toBe(false));
});

/** Taken from a page of the installed Next.js. */
function resumeWith(segment: string): string {
  return `__NEXT_CLIENT_RESUME=fetch(location.pathname+'?_rsc=xhdorIanPcIpYSsE',{credentials:'same-origin',headers:{'rsc': '1','next-router-prefetch': '1','next-router-segment-prefetch': '${segment}'}})`;
}

/** The texts that the installed React and Next.js write before calls, read from their sources. */
function installedScripts() {
  const require = createRequire(import.meta.url);
  const read = (path: string) => readFileSync(require.resolve(`next/dist/${path}`), 'utf8');
  const react = read('compiled/react-dom/cjs/react-dom-server.node.production.js');
  const metadata = read('server/app-render/metadata-insertion/create-server-inserted-metadata.js');
  const literal = (source: string, pattern: RegExp): string => {
    const found = pattern.exec(source)?.[1];
    if (!found) throw new Error(`Nothing in the installed sources matches ${pattern}.`);
    return String(runInNewContext(found));
  };
  const beforeCall = (name: string) => literal(react, new RegExp(`\\b${name} = stringToPrecomputedChunk\\(\\s*('.*')`));
  const cut = (text: string) => text.replace(/\$R[A-Z]\("$/, '');
  return {
    clientRender: beforeCall('clientRenderScriptFunctionOnly'),
    completeBoundary: beforeCall('completeBoundaryScriptFunctionOnly'),
    withStyles: cut(beforeCall('completeBoundaryWithStylesScript1FullPartial')),
    others: [
      cut(beforeCall('clientRenderScript1Full')),
      cut(beforeCall('completeSegmentScript1Full')),
      literal(react, /shellTimeRuntimeScript = stringToPrecomputedChunk\(\s*(".*")/),
      literal(metadata, /REINSERT_ICON_SCRIPT = (`[^`]*`)/),
    ],
  };
}
