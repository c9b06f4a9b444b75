import { AppError, notFound, validationFailed } from '@craftlane/service-kit/errors';

/** NOT_FOUND for a conversation that is missing or of other people; callers cannot tell which. */
export const conversationNotFound = () => notFound('conversation is missing or of others');

/** NOT_FOUND for a channel that does not exist or is not the caller's to hear. */
export const channelNotFound = () => notFound('channel is unknown or of others');

/** NOT_FOUND for a person to write to who has no account. */
export const personNotFound = () => notFound('person is unknown');

/** OWN_CONVERSATION: somebody tried to write to themselves. */
export const ownConversation = () => new AppError('OWN_CONVERSATION', 'You cannot write to yourself.');

/** VALIDATION_FAILED for a gig that is missing or that neither of the two offers. */
export const foreignGig = () =>
  validationFailed([{ path: 'gigId', message: 'must be a gig of one of the two people' }]);
