import type { Db } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { markOperator } from '../db/users.ts';

/**
 * Makes the account with this e-mail an operator; its next access token says so. Reached from the command line only. Safe to
 * repeat. Throws NOT_FOUND when there is no such account.
 */
export async function grantOperator(db: Db, email: string): Promise<void> {
  if (!(await markOperator(db, email.trim().toLowerCase()))) throw notFound('no account with this e-mail');
}
