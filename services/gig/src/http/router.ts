import { gigContract } from '@craftlane/contracts/gig';
import { procedures } from '@craftlane/service-kit/context';
import { completeFile, getFile, openFile } from '@craftlane/service-kit/files';
import type { GigDeps } from '../deps.ts';
import { createGig } from '../usecases/create-gig.ts';
import { deleteGig } from '../usecases/delete-gig.ts';
import { getGig } from '../usecases/get-gig.ts';
import { listOwnGigs } from '../usecases/list-own-gigs.ts';
import { listPublishedGigs } from '../usecases/list-published-gigs.ts';
import { pauseGig } from '../usecases/pause-gig.ts';
import { publishGig } from '../usecases/publish-gig.ts';
import { quoteGig } from '../usecases/quote-gig.ts';
import { searchGigs } from '../usecases/search-gigs.ts';
import { suggestSearches } from '../usecases/suggest-searches.ts';
import { updateGig } from '../usecases/update-gig.ts';

/** The contract's procedures, each to its use case. */
export function gigRouter(deps: GigDeps) {
  const { open, authenticated } = procedures(gigContract);
  return open.router({
    create: authenticated.create.handler(({ input, context }) => createGig(deps, context.actor, input, context)),
    get: open.get.handler(({ input, context }) => getGig(deps, context.actor, { id: input.id })),
    getBySlug: open.getBySlug.handler(({ input, context }) => getGig(deps, context.actor, { slug: input.slug })),
    update: authenticated.update.handler(({ input, context }) => updateGig(deps, context.actor, input)),
    delete: authenticated.delete.handler(({ input, context }) => deleteGig(deps, context.actor, input.id)),
    publish: authenticated.publish.handler(({ input, context }) => publishGig(deps, context.actor, input.id, context)),
    pause: authenticated.pause.handler(({ input, context }) => pauseGig(deps, context.actor, input.id)),
    search: open.search.handler(({ input }) => searchGigs(deps, input)),
    listPublished: open.listPublished.handler(({ input }) => listPublishedGigs(deps, input)),
    suggest: open.suggest.handler(({ input }) => suggestSearches(deps, input)),
    mine: authenticated.mine.handler(({ input, context }) => listOwnGigs(deps, context.actor, input)),
    openFile: authenticated.openFile.handler(({ input, context }) => openFile(deps.files, context.actor, input)),
    completeFile: authenticated.completeFile.handler(({ input, context }) =>
      completeFile(deps.files, context.actor, input.id),
    ),
    getFile: authenticated.getFile.handler(({ input, context }) => getFile(deps.files, context.actor, input.id)),
    quote: authenticated.quote.handler(({ input, context }) => quoteGig(deps, context.actor, input)),
  });
}
