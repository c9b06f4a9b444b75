import type { Queryable } from './database.ts';

/** A single-use link to a page about an account. Times in seconds since 1970. */
export interface PageLink {
  code: string;
  kind: 'setup' | 'dashboard';
  account: string;
  /** Where a link that is used up leads; a dashboard link leads nowhere. */
  refreshUrl: string | null;
  /** Where the setup leads in the end. */
  returnUrl: string | null;
  expiresAt: number;
}

/** What the first visit opens: an address that works until it ends. */
export interface PageSession extends PageLink {
  session: string;
}

/** Stores a new link. */
export async function insertPageLink(sql: Queryable, link: PageLink): Promise<void> {
  await sql`
    insert into page_links (code, kind, account, refresh_url, return_url, expires_at)
    values (${link.code}, ${link.kind}, ${link.account}, ${link.refreshUrl}, ${link.returnUrl}, ${link.expiresAt})`;
}

/** The link, used or not, or null. */
export async function findPageLink(sql: Queryable, code: string): Promise<PageLink | null> {
  const [row] = await sql<PageLink[]>`select ${columns(sql)} from page_links where code = ${code}`;
  return row ?? null;
}

/** Uses a link up and opens its session; false when it was used before or its time is over. */
export async function openPageSession(
  sql: Queryable,
  code: string,
  opened: { session: string; nowSeconds: number; endsAt: number },
): Promise<boolean> {
  const { count } = await sql`
    update page_links set used_at = ${opened.nowSeconds}, session = ${opened.session}, session_ends_at = ${opened.endsAt}
    where code = ${code} and used_at is null and expires_at > ${opened.nowSeconds}`;
  return count === 1;
}

/** The session, over or not, or null. */
export async function findPageSession(
  sql: Queryable,
  session: string,
  nowSeconds: number,
): Promise<(PageSession & { isOver: boolean }) | null> {
  const [row] = await sql<(PageSession & { isOver: boolean })[]>`
    select ${columns(sql)}, session, session_ends_at <= ${nowSeconds} as "isOver"
    from page_links where session = ${session}`;
  return row ?? null;
}

/** Ends a session; false when it was over already, which is how a form sent twice counts once. */
export async function endPageSession(sql: Queryable, session: string, nowSeconds: number): Promise<boolean> {
  const { count } = await sql`
    update page_links set session_ends_at = ${nowSeconds}
    where session = ${session} and session_ends_at > ${nowSeconds}`;
  return count === 1;
}

function columns(sql: Queryable) {
  return sql`code, kind, account, refresh_url as "refreshUrl", return_url as "returnUrl", expires_at::float8 as "expiresAt"`;
}
