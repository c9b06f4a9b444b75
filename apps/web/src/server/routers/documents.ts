import 'server-only';
import { documentQuerySchema } from '@craftlane/contracts/documents';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { protectedProcedure, router } from '../trpc';

/** Invoices and the like, each for whom it is addressed to. */
export const documentsRouter = router({
  list: protectedProcedure
    .input(documentQuerySchema)
    .query(({ ctx, input }) => ctx.services.payment.listDocuments(input, ctx.call)),
  get: protectedProcedure
    .input(z.strictObject({ documentId: idSchema }))
    .query(({ ctx, input }) => ctx.services.payment.getDocument(input, ctx.call)),
});
