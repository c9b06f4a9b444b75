import type { APIRequestContext } from '@playwright/test';
import { storyEnv } from './env';

/** A tab of a browser that shares a login: its own cookies from here on, and its own connections. */
export type Tab = { query(path: string): Promise<{ status: number }> };

/**
 * Opens tabs that start with the cookies of this context. They ask by `fetch`: request contexts of Playwright share 50 connections
 * and wait for idle ones of each other, five seconds at a time.
 */
export async function openTabs(http: APIRequestContext, count: number): Promise<Tab[]> {
  const { cookies } = await http.storageState();
  return Array.from({ length: count }, () => tabWith(new Map(cookies.map(({ name, value }) => [name, value]))));
}

function tabWith(jar: Map<string, string>): Tab {
  const { baseUrl } = storyEnv();
  return {
    query: async (path) => {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(`${baseUrl}/api/trpc/${path}`, { headers: { cookie, origin: baseUrl } });
      await response.text();
      for (const line of response.headers.getSetCookie()) keep(jar, line);
      return { status: response.status };
    },
  };
}

/** Does what `Set-Cookie` says; an empty value takes the cookie away. */
function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';', 1);
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value) jar.set(name, value);
  else jar.delete(name);
}
