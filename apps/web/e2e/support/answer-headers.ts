import { createHash } from 'node:crypto';
import { type APIResponse, expect } from '@playwright/test';
import { storyEnv } from './env';

/** Asserts that an answer has every security header, and that its policy names exactly the inline scripts it may run. */
export async function expectSecure(answer: APIResponse, what: string): Promise<void> {
  const headers = answer.headers();
  expect.soft(headers, what).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect.soft(headers['permissions-policy'], what).toContain('camera=()');
  expect.soft(headers['x-powered-by'], what).toBeUndefined();
  const isHttps = storyEnv().baseUrl.startsWith('https:');
  expect.soft(Boolean(headers['strict-transport-security']), `${what}: HSTS`).toBe(isHttps);
  const policy = directives(headers['content-security-policy'] ?? '');
  expect.soft(policy, what).toMatchObject({
    'default-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
  const scripts = policy['script-src'] ?? [];
  expect.soft(scripts[0], what).toBe("'self'");
  for (const script of scripts.slice(1)) expect.soft(script, what).toMatch(/^'(nonce-[\w-]{16,}|sha256-[\w+/]{43}=)'$/);
  if (headers['content-type']?.startsWith('text/html'))
    expect.soft(unnamedScripts(await answer.text(), scripts), what).toEqual([]);
}

function directives(policy: string): Record<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...values]) => [name, values]));
}

/** The beginnings of inline scripts that the policy would refuse. */
function unnamedScripts(html: string, allowed: readonly string[]): string[] {
  const nonces = allowed.filter((value) => value.startsWith("'nonce-")).map((value) => value.slice(7, -1));
  return (
    [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
      .filter(([, attributes = '', text]) => text && !attributes.includes('src='))
      // Data that no browser runs.
      .filter(([, attributes = '']) => !attributes.includes('type="application/ld+json"'))
      .filter(([, attributes = '']) => !nonces.some((nonce) => attributes.includes(`nonce="${nonce}"`)))
      .map(([, , text = '']) => text)
      .filter((text) => !allowed.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`))
      .map((text) => text.slice(0, 80))
  );
}
