/** What a Content-Security-Policy depends on. */
export type PolicyFacts = {
  /** What may run beside our own files: hashes of inline scripts, or a nonce, as policy sources. */
  scripts: readonly string[];
  /** Where browsers reach the realtime server, over HTTP or HTTPS. */
  realtimeUrl: string;
  /** Where browsers send files; null when that is here. */
  filesUrl: string | null;
  /** In development React and the bundler evaluate text, and scripts change with each edit. */
  isDevelopment: boolean;
};

/**
 * The policy of one answer. No script runs but our own files and the named inline ones; no frames, plug-ins or foreign form
 * targets. Styles may be inline: the headless components place menus and dialogs with style attributes, which can carry neither hash nor nonce.
 */
export function contentPolicy({ scripts, realtimeUrl, filesUrl, isDevelopment }: PolicyFacts): string {
  const runs = isDevelopment ? ["'unsafe-inline'", "'unsafe-eval'"] : scripts;
  return [
    "default-src 'self'",
    ["script-src 'self'", ...runs].join(' '),
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", socketOrigin(realtimeUrl), ...(filesUrl ? [new URL(filesUrl).origin] : [])].join(' '),
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The origin of the WebSocket behind an HTTP address. */
function socketOrigin(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}`;
}
