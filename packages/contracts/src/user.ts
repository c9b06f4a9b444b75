import { z } from 'zod';
import { errors, open, signedIn } from './base.ts';
import { fileProcedures } from './files.ts';
import {
  displayNameSchema,
  handleSchema,
  personCardSchema,
  portfolioLinkSchema,
  profileInputSchema,
} from './values/people.ts';
import { idSchema, instantSchema } from './values/text.ts';

/** An e-mail address, lower-cased. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email('must be an e-mail address'));

/** A new password: 10–128 characters, any Unicode; the service also refuses common ones. */
export const passwordSchema = z
  .string()
  .min(10, 'must have at least 10 characters')
  .max(128, 'must have at most 128 characters');

export const registerInputSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  displayName: displayNameSchema,
});

export const loginInputSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1, 'is required').max(128),
});

/** The account as its owner sees it. */
export const accountSchema = z.object({
  id: idSchema,
  email: z.string(),
  roles: z.array(z.enum(['buyer', 'freelancer', 'operator'])),
  createdAt: instantSchema,
  profile: profileInputSchema,
  /** Their picture; see the public card. */
  avatarId: idSchema.nullable(),
});

/** See {@link accountSchema}. */
export type Account = z.infer<typeof accountSchema>;

/** What everyone may know about a person; never e-mail or anything private. */
export const publicProfileSchema = personCardSchema.extend({
  bio: z.string(),
  skills: z.array(z.string()),
  timeZone: z.string().nullable(),
  portfolioLinks: z.array(portfolioLinkSchema),
  memberSince: instantSchema,
});

/** See {@link publicProfileSchema}. */
export type PublicProfile = z.infer<typeof publicProfileSchema>;

/** Tokens of one session; `expiresInS` counts from the answer and belongs to the access token. */
export const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal('Bearer'),
  expiresInS: z.int(),
});

const refreshTokenInput = z.strictObject({ refreshToken: z.string().min(1).max(512) });

/** What the user service promises: accounts, sessions, profiles and the keys that prove access tokens. */
export const userContract = {
  ...fileProcedures('/api/users', ['avatar']),
  register: open
    .errors({ EMAIL_TAKEN: errors.EMAIL_TAKEN })
    .route({ method: 'POST', path: '/api/users/register', successStatus: 201, tags: ['sessions'] })
    .input(registerInputSchema)
    .output(accountSchema),
  login: open
    .errors({ INVALID_CREDENTIALS: errors.INVALID_CREDENTIALS })
    .route({ method: 'POST', path: '/api/users/login', tags: ['sessions'] })
    .input(loginInputSchema)
    .output(tokensSchema.extend({ user: accountSchema })),
  refresh: open
    .errors({ SESSION_EXPIRED: errors.SESSION_EXPIRED })
    .route({ method: 'POST', path: '/api/users/refresh', tags: ['sessions'] })
    .input(refreshTokenInput)
    .output(tokensSchema.extend({ user: accountSchema })),
  /** Ends the session of the given refresh token; an unknown or ended one is answered alike. */
  logout: open
    .route({ method: 'POST', path: '/api/users/logout', successStatus: 204, tags: ['sessions'] })
    .input(refreshTokenInput)
    .output(z.void()),
  getProfile: signedIn.route({ method: 'GET', path: '/api/users/profile', tags: ['profile'] }).output(accountSchema),
  updateProfile: signedIn
    .errors({ HANDLE_TAKEN: errors.HANDLE_TAKEN })
    .route({ method: 'PUT', path: '/api/users/profile', tags: ['profile'] })
    .input(profileInputSchema)
    .output(accountSchema),
  /** Shows an own `avatar` file that is ready everywhere, or none; the one before is gone a day later. */
  setAvatar: signedIn
    .route({ method: 'PUT', path: '/api/users/avatar', tags: ['profile'] })
    .input(z.strictObject({ fileId: idSchema.nullable() }))
    .output(accountSchema),
  getPublicProfile: open
    .route({ method: 'GET', path: '/api/users/{id}', tags: ['profile'] })
    .input(z.strictObject({ id: idSchema }))
    .output(publicProfileSchema),
  getPublicProfileByHandle: open
    .route({ method: 'GET', path: '/api/users/by-handle/{handle}', tags: ['profile'] })
    .input(z.strictObject({ handle: handleSchema }))
    .output(publicProfileSchema),
  jwks: open
    .route({ method: 'GET', path: '/.well-known/jwks.json', tags: ['keys'] })
    .output(z.object({ keys: z.array(z.record(z.string(), z.unknown())) })),
};
