import type { GigContent } from '@craftlane/contracts/values/gigs';
import { type FieldError, validationFailed } from '@craftlane/service-kit/errors';
import { findOwnImages } from '../db/images.ts';
import type { GigDeps } from '../deps.ts';
import type { ResolvedContent } from '../domain/gig.ts';
import { draftProblems, publicationProblems } from '../domain/gig-content.ts';

/**
 * Content with its pictures. Throws VALIDATION_FAILED naming everything that is wrong with it, for the statuses that need it
 * (`mustBePublishable`) everything that publication asks for too. Pictures must be the owner's own.
 */
export async function resolveContent(
  { db }: Pick<GigDeps, 'db'>,
  ownerId: string,
  content: GigContent,
  rules: { currency: string; mustBePublishable: boolean },
): Promise<ResolvedContent> {
  const own = await findOwnImages(db, ownerId, content.galleryImageIds);
  const problems = [
    ...draftProblems(content),
    ...content.galleryImageIds.flatMap((id, at) => (own.has(id) ? [] : [foreignImage(at)])),
    ...(rules.mustBePublishable ? publicationProblems(content, rules.currency) : []),
  ];
  if (problems.length > 0) throw validationFailed(problems);
  return { content, gallery: content.galleryImageIds.flatMap((id) => own.get(id) ?? []) };
}

function foreignImage(at: number): FieldError {
  return { path: `galleryImageIds.${at}`, message: 'is not one of your images' };
}
