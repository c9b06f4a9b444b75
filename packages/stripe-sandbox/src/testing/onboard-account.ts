import type { Verdict } from '../connect/parse-setup-form.ts';
import { browse, type VisitResult } from './browse.ts';

/** What a person would type, choose and press. */
export interface SetupVisit {
  /** `Test Freelancer` without it. */
  name?: string;
  /** The account number; DE89 3704 0044 0532 0130 00, whose payouts arrive, without it. */
  iban?: string;
  /** What the check finds; `active` without it. */
  verdict?: Verdict;
  /** `leave` tells nothing; `finish` without it. */
  action?: 'finish' | 'leave';
}

/**
 * Goes through the hosted setup of an account as a browser without a person: follows the link, sends the form. It ends
 * at the link's `return_url`, at its `refresh_url` when the link is used up, or on the page when a field was wrong.
 */
export async function onboardAccount(linkUrl: string, visit: SetupVisit = {}): Promise<VisitResult> {
  const opened = await browse(linkUrl);
  if (opened.redirectedTo !== null) return opened;
  const form = new URLSearchParams({
    name: visit.name ?? 'Test Freelancer',
    iban: visit.iban ?? 'DE89 3704 0044 0532 0130 00',
    verdict: visit.verdict ?? 'active',
    action: visit.action ?? 'finish',
  });
  return await browse(opened.url, form);
}
