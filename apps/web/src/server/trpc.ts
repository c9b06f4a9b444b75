import 'server-only';
import { initTRPC } from '@trpc/server';
import type { RequestContext } from './context';
import { callErrorData } from './error-formatter';
import { requireSession } from './session/require-session';

const trpc = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const data = callErrorData(error, ctx?.requestId ?? 'unknown');
    return { code: shape.code, message: data.message, data };
  },
});

export const router = trpc.router;

/** A procedure that anyone may call; `ctx.sessionState` says who does. */
export const publicProcedure = trpc.procedure;

/** A procedure of a logged-in person, `ctx.session`; others get `UNAUTHENTICATED`, or `SESSION_EXPIRED` when they were logged in. */
export const protectedProcedure = trpc.procedure.use(({ ctx, next }) =>
  next({ ctx: { session: requireSession(ctx.sessionState) } }),
);
