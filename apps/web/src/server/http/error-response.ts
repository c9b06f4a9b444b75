import { errorText, log } from '../log';
import { knownError } from '../service-error';
import { WebError } from '../web-error';

/** The answer of a route handler to an error: `{code, status, message, data?}` as services answer; unknown ones tell nothing. */
export function errorResponse(error: unknown, requestId: string): Response {
  const known = knownError(error);
  if (!known) log('error', 'request failed', { requestId, error: errorText(error) });
  const { code, status, message, data } = known ?? unknownError();
  return Response.json({ code, status, message, data }, { status, headers: { 'x-request-id': requestId } });
}

/** The answer to a write from another site. */
export function foreignOriginResponse(requestId: string): Response {
  const message = 'This request did not come from a page of this site.';
  return Response.json(
    { code: 'MALFORMED_REQUEST', status: 403, message },
    { status: 403, headers: { 'x-request-id': requestId } },
  );
}

function unknownError(): WebError {
  return new WebError('INTERNAL', 'Something went wrong on our side. Try again in a moment.');
}
