import 'server-only';
import { accountRouter } from './routers/account';
import { chatRouter } from './routers/chat';
import { documentsRouter } from './routers/documents';
import { earningsRouter } from './routers/earnings';
import { filesRouter } from './routers/files';
import { gigsRouter } from './routers/gigs';
import { ledgerRouter } from './routers/ledger';
import { operatorRouter } from './routers/operator';
import { ordersRouter } from './routers/orders';
import { router } from './trpc';

/** Everything browsers can ask, by area. */
export const rootRouter = router({
  account: accountRouter,
  gigs: gigsRouter,
  chat: chatRouter,
  orders: ordersRouter,
  earnings: earningsRouter,
  documents: documentsRouter,
  operator: operatorRouter,
  ledger: ledgerRouter,
  files: filesRouter,
});

/** The type that the browser client is built on. */
export type AppRouter = typeof rootRouter;
