import type { GigImage } from '@craftlane/contracts/gig';
import type { GigContent } from '@craftlane/contracts/values/gigs';
import { validationFailed } from '@craftlane/service-kit/errors';
import { checkFiles } from '@craftlane/service-kit/files';
import type { GigDeps } from '../deps.ts';
import type { ResolvedContent, StoredGig } from '../domain/gig.ts';
import { draftProblems, publicationProblems } from '../domain/gig-content.ts';
import { newPictures } from './claim-pictures.ts';

/**
 * Content with its pictures. Throws VALIDATION_FAILED naming everything that is wrong with it, for the statuses that need it
 * (`mustBePublishable`) everything that publication asks for too. Pictures the gig does not have yet must be the owner's own and in
 * no other gig; `claimPictures` in the transaction that stores the gig makes sure of it.
 */
export async function resolveContent(
  { db }: Pick<GigDeps, 'db'>,
  gig: Pick<StoredGig, 'id' | 'freelancerId' | 'gallery'>,
  content: GigContent,
  rules: { currency: string; mustBePublishable: boolean },
): Promise<ResolvedContent> {
  const { files, problems: pictureProblems } = await checkFiles(db, newPictures(gig, content.galleryImageIds));
  const problems = [
    ...draftProblems(content),
    ...pictureProblems,
    ...(rules.mustBePublishable ? publicationProblems(content, rules.currency) : []),
  ];
  if (problems.length > 0) throw validationFailed(problems);
  const added = files.map(({ id, width = 0, height = 0 }): GigImage => ({ id, width, height }));
  const known = new Map([...gig.gallery, ...added].map((picture) => [picture.id, picture]));
  return { content, gallery: content.galleryImageIds.flatMap((id) => known.get(id) ?? []) };
}
