import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestTrace } from './contract-handler.ts';
import { requestIdOf } from './request-context.ts';
import { inRequest } from './request-scope.ts';
import { inSpan } from './tracing.ts';

/** Probes come every few seconds and would drown everything else. */
const untracedPaths = /^\/(health|metrics)/;

/**
 * Answers a request as the request its `x-request-id` names (a new id without one), inside a span named after its route that
 * continues the caller's `traceparent`.
 */
export function followRequest(
  { req, res, trace }: { req: IncomingMessage; res: ServerResponse; trace: RequestTrace },
  answer: (requestId: string) => Promise<void>,
): Promise<void> {
  const requestId = requestIdOf(req);
  const method = req.method ?? 'GET';
  return inRequest(requestId, () => {
    if (untracedPaths.test(req.url ?? '')) return answer(requestId);
    const attributes = { 'http.request.method': method, 'craftlane.request_id': requestId };
    const traceparent = req.headers.traceparent?.toString();
    return inSpan(method, { kind: 'server', attributes, traceparent }, async (span) => {
      await answer(requestId);
      span.rename(`${method} ${trace.route}`);
      span.set({ 'http.route': trace.route, 'http.response.status_code': res.statusCode });
      if (res.statusCode >= 500) span.fail();
    });
  });
}
