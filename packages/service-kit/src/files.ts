import { PROCESS_FILE } from './files/complete-file.ts';
import type { FileConfig } from './files/config.ts';
import { createFileStore } from './files/create-store.ts';
import type { Files } from './files/deps.ts';
import { linkKeyOf } from './files/links.ts';
import { processFile, processFilePayload } from './files/process-file.ts';
import { SWEEP_FILES, sweepFiles } from './files/sweep-files.ts';
import type { Task } from './jobs.ts';
import type { ServiceCore } from './service.ts';

export { attachFiles, checkFiles, detachFiles, type FileClaim, filesOf } from './files/attach-files.ts';
export { completeFile } from './files/complete-file.ts';
export { fileConfigShape } from './files/config.ts';
export type { Files } from './files/deps.ts';
export { getFile } from './files/get-file.ts';
export { openFile } from './files/open-file.ts';
export { fileRoutes, picturesRoute } from './files/routes.ts';
export { linkFile, signRead } from './files/sign-read.ts';
export { fileCrontab } from './files/sweep-files.ts';

/** The files of a service: what the other functions here take. `service` is its name (`gig`). */
export async function createFiles(
  { db, clock, newId }: Pick<ServiceCore, 'db' | 'clock' | 'newId'>,
  config: FileConfig,
  service: string,
): Promise<Files> {
  const store = await createFileStore(config, service);
  return { db, clock, newId, store, linkKey: linkKeyOf(config.internalSecret, service) };
}

/** The jobs of a service that takes files; `fileCrontab` runs the cleaning one. */
export function fileTasks(files: Files): Record<string, Task> {
  return {
    [PROCESS_FILE]: (payload) => processFile(files, processFilePayload.parse(payload)),
    [SWEEP_FILES]: () => sweepFiles(files),
  };
}
