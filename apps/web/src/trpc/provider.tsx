'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { setClockOffset } from '@/components/use-now';
import type { AppRouter } from '@/server/root-router';
import { TRPCProvider } from './client';
import { createQueryClient } from './query-client';
import { reloginLink } from './relogin-link';

/** Gives everything below it `useTRPC()`. Calls of one moment travel in one request. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        reloginLink(),
        httpBatchLink({
          url: '/api/trpc',
          maxURLLength: 2_000,
          maxItems: 20,
          headers: nameRequest,
          fetch: fetchInTime,
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** The id by which the lines of this request are found in every log. */
function nameRequest(): Record<string, string> {
  return { 'x-request-id': crypto.randomUUID() };
}

/** The clock of a demo may be moved; its answers say by how much. */
async function fetchInTime(url: RequestInfo | URL | string, init?: object): Promise<Response> {
  const answer = await fetch(url, init);
  setClockOffset(Number(answer.headers.get('x-clock-offset') ?? 0));
  return answer;
}
