import { AppError } from '@craftlane/service-kit/errors';

/** 409: only a complete freelancer profile sells. */
export function profileIncomplete(): AppError {
  return new AppError('PROFILE_INCOMPLETE', 'Complete your freelancer profile first.');
}

/** 409: the gig can be seen, but not ordered now. */
export function gigUnavailable(status: string): AppError {
  return new AppError('GIG_UNAVAILABLE', 'This gig cannot be ordered right now.', { detail: `status ${status}` });
}
