import type { IncomingMessage, ServerResponse } from 'node:http';
import { env, isDevelopment } from '@/env';
import { usesSecureCookies } from '../session/cookie';
import { contentPolicy } from './content-policy';
import { inlineScriptHashes } from './inline-scripts';
import { createPolicyCache } from './policy-cache';
import { watchDocument } from './watch-document';

const header = 'content-security-policy';
const yearS = 31_536_000;
const keptPolicies = 2_000;

const fixedHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Gives an answer its security headers; `onDocument` gets a document in one piece once it has them. Without it the answer must not
 * be a document.
 */
export type SecureResponse = (
  request: IncomingMessage,
  response: ServerResponse,
  onDocument?: (html: string) => void,
) => void;

/**
 * Makes what gives each answer of this process its security headers. The policy of a document names the hashes of the framework's inline
 * scripts in it, so that cached pages need no nonce; what is streamed after the first part carries a nonce of that request.
 */
export function responseSecurer(): SecureResponse {
  const { SOKETI_PUBLIC_URL, FILES_S3_PUBLIC_URL, FILES_S3_URL } = env();
  const filesUrl = FILES_S3_PUBLIC_URL ?? FILES_S3_URL ?? null;
  const facts = { realtimeUrl: SOKETI_PUBLIC_URL, filesUrl, isDevelopment: isDevelopment() };
  const policyOf = (scripts: readonly string[]) => contentPolicy({ ...facts, scripts });
  const policies = createPolicyCache(keptPolicies, (html) => policyOf(inlineScriptHashes(html)));
  const always = Object.entries({
    ...fixedHeaders,
    [header]: policyOf([]),
    ...(usesSecureCookies() && { 'Strict-Transport-Security': `max-age=${yearS}` }),
  });

  return (request, response, onDocument) => {
    for (const [name, value] of always) response.setHeader(name, value);
    if (isFile(request)) {
      // What people sent is of no origin, whatever is in it. Said here, because Next.js keeps what is set before a route answers.
      response.setHeader(header, `${policyOf([])}; sandbox`);
      return;
    }
    if (!onDocument) return;
    const nonce = crypto.randomUUID();
    // Next.js reads the nonce for its scripts from here; what the caller sent must not choose it.
    request.headers[header] = `script-src 'nonce-${nonce}'`;
    watchDocument(response, {
      whole: (html) => {
        response.setHeader(header, policies.get(response.getHeader('etag'), html));
        onDocument(html);
      },
      firstPart: (html) => response.setHeader(header, policyOf([`'nonce-${nonce}'`, ...inlineScriptHashes(html)])),
      // The browser keeps the policy that belongs to the document it has.
      unchanged: () => response.removeHeader(header),
    });
  };
}

function isFile({ url = '' }: IncomingMessage): boolean {
  return url.startsWith('/files/');
}
