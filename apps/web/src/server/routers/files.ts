import 'server-only';
import { fileNameSchema } from '@craftlane/contracts/values/files';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { filesOf, ownedPurposes, urlForBrowsers } from '../files';
import { protectedProcedure, router } from '../trpc';

const purpose = z.enum(ownedPurposes);
const byId = z.strictObject({ purpose, id: idSchema });

/** Files on their way to the service that owns their purpose; the bytes go to the link that `open` gives. */
export const filesRouter = router({
  open: protectedProcedure
    .input(z.strictObject({ purpose, name: fileNameSchema, size: z.int().min(1) }))
    .mutation(async ({ ctx, input }) => {
      const { file, upload } = await filesOf(ctx.services, input.purpose).openFile(input, ctx.call);
      return { file, upload: { ...upload, url: urlForBrowsers(input.purpose, upload.url) } };
    }),
  complete: protectedProcedure
    .input(byId)
    .mutation(({ ctx, input: { purpose, id } }) => filesOf(ctx.services, purpose).completeFile({ id }, ctx.call)),
  get: protectedProcedure
    .input(byId)
    .query(({ ctx, input: { purpose, id } }) => filesOf(ctx.services, purpose).getFile({ id }, ctx.call)),
});
