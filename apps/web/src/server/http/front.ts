import { env, isDevelopment } from '@/env';
import { answerTrpc, isTrpcCall } from './answer-trpc';
import { createMaintenance } from './maintenance';
import { createPageMemory } from './page-memory';
import { stampPeerAddress } from './peer-address';
import { responseSecurer } from './secure-responses';
import type { Front } from './stand-in-front';

const pages = { lifeMs: 1_000, maxBytes: 64 * 1024 * 1024 };

/**
 * What happens to every request before Next.js gets it: public pages that were just sent are sent again, calls of
 * procedures are answered, and every answer has its security headers.
 */
export function createFront(): Front {
  const memory = createPageMemory(pages);
  const secure = responseSecurer();
  const maintenance = createMaintenance(env().MAINTENANCE_FILE, secure);
  return (request, response, next) => {
    stampPeerAddress(request);
    if (maintenance(request, response)) return;
    if (memory.answer(request, response)) return;
    // In development the route of Next.js answers, which follows every change of the sources.
    if (isTrpcCall(request) && !isDevelopment()) {
      secure(request, response);
      return void answerTrpc(request, response);
    }
    secure(request, response, (html) => memory.keep(request, response, html));
    // An event makes pages stale.
    if (request.method === 'POST' && request.url === '/events') response.once('finish', memory.forget);
    next();
  };
}
