import { fileTasks } from '@craftlane/service-kit/files';
import type { Task } from '@craftlane/service-kit/jobs';
import type { GigDeps } from './deps.ts';
import { indexGig } from './usecases/index-gig.ts';
import { PREPARE_MIRROR, prepareMirror } from './usecases/prepare-mirror.ts';
import { INDEX_GIG, indexGigPayload } from './usecases/queue-indexing.ts';
import { TIDY_WORDS, tidyWords } from './usecases/tidy-words.ts';

/** The jobs of this service by name. */
export function gigTasks(deps: GigDeps): Record<string, Task> {
  return {
    ...fileTasks(deps.files),
    [INDEX_GIG]: (payload) => indexGig(deps, indexGigPayload.parse(payload).gigId),
    [PREPARE_MIRROR]: () => prepareMirror(deps),
    [TIDY_WORDS]: () => tidyWords(deps),
  };
}
