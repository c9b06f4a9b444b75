'use client';

import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@/server/root-router';

/** `useTRPC()` gives query and mutation options of every procedure: `useQuery(trpc.orders.get.queryOptions({ orderId }))`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
