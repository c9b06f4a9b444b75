import { z } from 'zod';
import { signedIn } from './base.ts';
import { type FilePurpose, fileNameSchema, fileStateSchema } from './values/files.ts';
import { idSchema, instantSchema } from './values/text.ts';

/**
 * How to send the bytes, once and in one piece: with exactly these headers, before `expiresAt`. `url` is absolute, or a path at
 * the service that answered.
 */
export const uploadSchema = z.object({
  method: z.literal('PUT'),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: instantSchema,
});

/** See {@link uploadSchema}. */
export type FileUpload = z.infer<typeof uploadSchema>;

const byId = z.strictObject({ id: idSchema });

/**
 * The procedures by which a service takes files: spread them into its contract. `openFile` gives a link to send the bytes to,
 * `completeFile` says that they are there, `getFile` what became of them. `base` is the path of the service (`/api/gigs`).
 */
export const fileProcedures = <const Purpose extends FilePurpose>(
  base: `/${string}`,
  purposes: readonly [Purpose, ...Purpose[]],
) => ({
  /** `size` in bytes. What cannot be taken for the purpose is refused here already by `name` and `size`. */
  openFile: signedIn
    .route({ method: 'POST', path: `${base}/files`, successStatus: 201, tags: ['files'] })
    .input(
      z.strictObject({
        purpose: z.enum(purposes),
        name: fileNameSchema,
        size: z
          .int()
          .min(1)
          .max(2 ** 40),
      }),
    )
    .output(z.object({ file: fileStateSchema, upload: uploadSchema })),
  /** Safe to repeat. VALIDATION_FAILED on `id` while there are no bytes. */
  completeFile: signedIn
    .route({ method: 'POST', path: `${base}/files/{id}/complete`, tags: ['files'] })
    .input(byId)
    .output(fileStateSchema),
  getFile: signedIn
    .route({ method: 'GET', path: `${base}/files/{id}`, tags: ['files'] })
    .input(byId)
    .output(fileStateSchema),
});

/** The typed procedures of {@link fileProcedures} for any purpose. */
export type FileProcedures = ReturnType<typeof fileProcedures<FilePurpose>>;
