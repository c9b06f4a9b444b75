import type { IncomingMessage } from 'node:http';
import { AppError, malformedRequest, validationFailed } from './errors.ts';

/** The whole body as bytes. Throws PAYLOAD_TOO_LARGE as soon as more than `limit` bytes are announced or arrive. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(tooLarge(limit));
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('error', (cause) => reject(malformedRequest('The request ended too early.', cause)));
  });
}

/**
 * The body as the contract's schemas expect it: JSON, or FormData for multipart; undefined when there is none. Throws
 * MALFORMED_REQUEST, UNSUPPORTED_MEDIA, PAYLOAD_TOO_LARGE, or VALIDATION_FAILED for anything but an object.
 */
export async function readInput(req: IncomingMessage, limits: { json: number; multipart: number }): Promise<unknown> {
  const type = req.headers['content-type']?.toLowerCase() ?? '';
  if (type.startsWith('multipart/form-data')) return parseForm(req, await readBody(req, limits.multipart));
  const body = await readBody(req, limits.json);
  if (body.length === 0) return undefined;
  if (type !== '' && !/^application\/json\b/.test(type)) {
    throw new AppError('UNSUPPORTED_MEDIA', 'Send the request as application/json.');
  }
  const input = parseJson(body);
  // Every input is an object; anything else would be taken for one without fields where the path holds all that is needed.
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw validationFailed([{ path: '', message: 'must be an object' }]);
  return input;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw malformedRequest('The request is not valid JSON.', cause);
  }
}

async function parseForm(req: IncomingMessage, body: Buffer): Promise<FormData> {
  try {
    const headers = { 'content-type': req.headers['content-type'] ?? '' };
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch (cause) {
    throw malformedRequest('The form could not be read.', cause);
  }
}

function tooLarge(limit: number): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', `The request is larger than the ${limit} bytes allowed here.`);
}
