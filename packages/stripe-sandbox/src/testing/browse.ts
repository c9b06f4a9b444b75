/** Where a visit ended. */
export interface VisitResult {
  /** The address the browser was sent to outside the hosted pages, or null when it stayed there. */
  redirectedTo: string | null;
  /** The last page seen; empty after a redirect to the outside. */
  html: string;
  /** The address of that page. */
  url: string;
}

/** The addresses of the hosted pages. */
const HOSTED = /^\/(c\/pay|setup|express)\//;

/** Opens a page, or sends it a form, and follows redirects for as long as they stay on hosted pages. */
export async function browse(url: string, form?: URLSearchParams): Promise<VisitResult> {
  const response = await fetch(url, { redirect: 'manual', ...(form && { method: 'POST', body: form }) });
  const html = await response.text();
  const location = response.headers.get('location');
  if (location === null) return { redirectedTo: null, html, url };
  const next = new URL(location, url);
  const isOurs = next.origin === new URL(url).origin && HOSTED.test(next.pathname);
  return isOurs ? await browse(next.href) : { redirectedTo: next.href, html: '', url: next.href };
}
