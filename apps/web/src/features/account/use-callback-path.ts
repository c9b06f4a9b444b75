'use client';

import { useSearchParams } from 'next/navigation';
import { safePath } from '@/lib/safe-path';

/** Where to go after logging in: `callbackUrl` when it is a safe path of this site, else home. Needs a Suspense boundary. */
export function useCallbackPath(): string {
  return safePath(useSearchParams().get('callbackUrl'));
}

/** A session page's address that keeps where to go afterwards. */
export function withCallback(page: '/login' | '/register', path: string): string {
  return path === '/' ? page : `${page}?${new URLSearchParams({ callbackUrl: path })}`;
}
