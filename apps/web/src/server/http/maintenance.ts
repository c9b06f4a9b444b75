import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

const retryAfterS = 120;
/** How long a look at the file counts. */
const lookEveryMs = 1_000;

/** What goes on during maintenance: events and questions about the process. */
const passing = /^\/(?:api\/health\/|events(?:\?|$))/;

/** Answers a request instead of everybody else, or returns false. */
export type Maintenance = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * As long as `file` exists, every page is a short note that says so, with what the file holds, and every call is refused with
 * `UNAVAILABLE`; both as `503` with `Retry-After`, and with the headers that `secure` gives.
 */
export function createMaintenance(
  file: string | undefined,
  secure: (request: IncomingMessage, response: ServerResponse) => void,
): Maintenance {
  let words: string | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return (request, response) => {
    if (!file) return false;
    if (performance.now() - lookedAt > lookEveryMs) {
      words = readWords(file);
      lookedAt = performance.now();
    }
    if (words === null || passing.test(request.url ?? '')) return false;
    secure(request, response);
    const isCall = request.url?.startsWith('/api/') ?? false;
    response.writeHead(503, {
      'Retry-After': String(retryAfterS),
      'Cache-Control': 'no-store',
      'Content-Type': isCall ? 'application/json' : 'text/html; charset=utf-8',
    });
    response.end(isCall ? refusal : page(words));
    return true;
  };
}

function readWords(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

const message = 'Craftlane is being looked after and will be back in a few minutes. Nothing is lost.';
const refusal = JSON.stringify({ code: 'UNAVAILABLE', status: 503, message });

/** Complete in itself: nothing else of the site may be there. */
function page(words: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${retryAfterS}">
<title>Back in a few minutes · Craftlane</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 1.5rem; box-sizing: border-box; font: 1rem/1.6 system-ui, sans-serif; background: light-dark(#faf8f4, #14181a); color: light-dark(#1c2426, #eef2f1) }
main { max-width: 30rem }
svg { width: 3rem; height: 3rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1.25rem 0 .5rem }
p { margin: .5rem 0; color: light-dark(#4e595c, #b3bfc1) }
</style>
</head>
<body>
<main>
<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0b5a63"/><path d="M22.5 10.6a8.4 8.4 0 1 0 0 10.8" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>
<h1>Back in a few minutes</h1>
<p>${message}</p>
${words ? `<p>${escaped(words)}</p>` : ''}
<p>This page looks again by itself every two minutes.</p>
</main>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
