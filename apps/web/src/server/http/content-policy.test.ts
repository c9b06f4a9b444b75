import { expect, test } from 'vitest';
import { contentPolicy } from './content-policy';

const facts = {
  scripts: ["'sha256-abc='"],
  realtimeUrl: 'https://live.example:6001',
  filesUrl: null,
  isDevelopment: false,
};
const scriptsOf = (policy: string) => policy.split('; ').filter((part) => part.startsWith('script-src'));

test('scripts run when they are our files or named, never because they stand in the page', () => {
  expect(scriptsOf(contentPolicy(facts))).toEqual(["script-src 'self' 'sha256-abc='", "script-src-attr 'none'"]);
});

test('plug-ins, frames, other base addresses, foreign pictures and form targets are refused', () => {
  for (const part of [
    "object-src 'none'",
    "img-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(contentPolicy(facts).split('; ')).toContain(part);
});

test.each([
  ['https://live.example:6001', 'wss://live.example:6001'],
  ['http://127.0.0.1:6001/', 'ws://127.0.0.1:6001'],
])('pages may talk to the realtime server at %s, and to no other', (realtimeUrl, origin) => {
  expect(contentPolicy({ ...facts, realtimeUrl }).split('; ')).toContain(`connect-src 'self' ${origin}`);
});

test('files may be sent to the store, when there is one', () => {
  const policy = contentPolicy({ ...facts, filesUrl: 'https://s3.example/base' });
  expect(policy.split('; ')).toContain("connect-src 'self' wss://live.example:6001 https://s3.example");
});

test('development alone evaluates text', () => {
  expect(contentPolicy({ ...facts, isDevelopment: true })).toContain("script-src 'self' 'unsafe-inline' 'unsafe-eval'");
});
